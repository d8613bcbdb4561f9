import { createPasswordHasher } from '#app/services/accounts/password-hash.server.ts'

/** Kept as everywhere, but in no time: the real cost is proven where passwords are hashed. */
export const lightPasswords = () => createPasswordHasher({ logN: 4, r: 8, p: 1 })
