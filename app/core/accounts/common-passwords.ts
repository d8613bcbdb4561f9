/**
 * What is tried first everywhere, and here. In lower case; shorter ones stand in the list since
 * people hang digits on them, and everything under ten characters is refused anyway.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  password passwort passw0rd p@ssword p@ssw0rd pa$$word pa$$w0rd mypassword thepassword
  newpassword yourpassword oldpassword temppassword adminpassword userpassword rootpassword
  testpassword defaultpassword passwordpassword password1password motdepasse contraseña
  contrasena senha parola wachtwoord hasło haslo lösenord losenord salasana kennwort geheim
  geheimnis secret topsecret mysecret changeme changemenow changeit pleasechangeme letmein
  letmeinnow letmeinplease welcome welcomeback willkommen bienvenue bienvenido bemvindo hello
  hellohello helloworld hallo hallohallo hallowelt bonjour iloveyou iloveyousomuch iloveu
  iloveyouforever ichliebedich jetaime tequiero loveyou lovelove loveme forever sunshine
  mysunshine princess prinzessin dragon monkey shadow master superman batman spiderman pokemon
  football fussball basketball baseball softball volleyball hockey soccer liverpool liverpoolfc
  chelsea chelseafc arsenal arsenalfc manchester manchesterunited barcelona fcbarcelona
  realmadrid juventus bayernmunich fcbayern schalke starwars starwarsfan startrek trustno1
  trustnoone michael jennifer jessica michelle christian alexander elizabeth stephanie sebastian
  maximilian whatever nothing computer internet samsung iphone google facebook microsoft windows
  linux ubuntu admin administrator superadmin sysadmin root toor superuser owner operator manager
  guest guestguest demo demodemo test testtest testing testtesttest testuser login signin account
  qwerty qwertyuiop qwertyuiop[] qwertz qwertzuiop azerty azertyuiop qwertyqwerty asdfghjkl
  asdfghjkl; asdfasdf asdfjkl zxcvbnm zxcvbnmasdfghjkl yxcvbnm qazwsx qazwsxedc qazwsxedcrfv
  qweasd qweasdzxc qweasdyxc 1qaz2wsx 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsx zaq1zaq1 zaq1xsw2
  !qaz2wsx 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6z q1w2e3r4t5 q1w2e3r4t5y6 qwe123qwe123
  123qwe123qwe abc123abc123 a1b2c3d4e5 abcd1234abcd 1234567890 0123456789 12345678910 123456789a
  a123456789 1234567891 1234567899 0987654321 9876543210 1029384756 1357924680 2468013579
  1123581321 3141592653 31415926535 11223344556677 1122334455 1233211234567 123123123123
  1231231234 112233445566 147258369 1472583690 147852369 159357258456 741852963 7418529630
  7894561230 987654321 q12345678910 qwerty12345 qwerty123456 asdf12345678 1234qwerasdf
  1234qwerasdfzxcv correcthorsebatterystaple correcthorse thisismypassword thisisapassword
  nopassword nopasswordnopassword idontknow idontremember ihatepasswords whatsmypassword
  january february march april august september october november december januar februar
  sommer winter spring summer autumn herbst fruehling frühling monday tuesday wednesday thursday
  friday saturday sunday rapport rapportrapport rapportadmin rapportsurvey survey surveys
  mysurvey oursurvey questionnaire research researcher empathy customerservice respondent
  umfrage umfragen fragebogen datenschutz
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
)
