#!/usr/bin/env Rscript
# Rscript tests/golden/calibrated-figures.R > tests/golden/calibrated-figures.json
# Rakes people to two margins and lets R's package `survey` say how much is left to vary, of everybody
# and of parts, where people were drawn singly, in strata, and in clusters.
suppressMessages({library(survey); library(jsonlite)})
options(digits = 15)
set.seed(5)
n <- 120
people <- data.frame(stratum = rep(1:2, each = n / 2))
people$unit <- people$stratum * 100 + rep_len(1:6, n)
people$sex <- sample(1:2, n, TRUE, c(.65, .35))
people$age <- sample(1:3, n, TRUE, c(.5, .3, .2))
people$liked <- pmin(3, pmax(1, round(people$sex * .8 + people$age * .3 + rnorm(n, 0, .6))))
people$place <- sample(1:2, n, TRUE)
number <- function(x) unname(as.numeric(x))

figures <- function(design) {
  raked <- rake(design, list(~sex, ~age), list(data.frame(sex = 1:2, Freq = n * c(.5, .5)),
    data.frame(age = 1:3, Freq = n * c(.3, .4, .3))), control = list(maxit = 1000, epsilon = 1e-12))
  share <- svymean(~I(liked == 2), raked)[2]
  here <- svymean(~I(liked == 2), subset(raked, place == 1))[2]
  mean <- svymean(~liked, raked)
  # The mean of the first place less that of the second.
  difference <- svyglm(liked ~ I(place == 1), raked)
  test <- svychisq(~liked + place, raked, statistic = "F")
  wald <- svychisq(~liked + place, raked, statistic = "adjWald")
  list(share = number(share), shareError = number(sqrt(attr(svymean(~I(liked == 2), raked), "var")[2, 2])),
    here = number(here),
    hereError = number(sqrt(attr(svymean(~I(liked == 2), subset(raked, place == 1)), "var")[2, 2])),
    meanError = number(SE(mean)), difference = number(coef(difference)[2]), differenceError = number(SE(difference)[2]),
    f = number(test$statistic), waldF = number(wald$statistic))
}

designs <- list(
  people = svydesign(ids = ~1, weights = rep(1, n), data = people),
  strata = svydesign(ids = ~1, strata = ~stratum, weights = rep(1, n), data = people),
  clusters = svydesign(ids = ~unit, strata = ~stratum, weights = rep(1, n), data = people))
cat(toJSON(list(people = as.list(people), designs = lapply(designs, figures)),
  auto_unbox = TRUE, digits = NA, na = "null"), "\n")
