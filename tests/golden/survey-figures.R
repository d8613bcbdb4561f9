#!/usr/bin/env Rscript
# Rscript tests/golden/survey-figures.R > tests/golden/survey-figures.json
# Draws people at random and lets R's package `survey` say what is estimated from them, under four
# designs. Whoever has no weight is outside the base; 9 is no answer and leaves the domain.
suppressMessages({library(survey); library(jsonlite)})
options(survey.lonely.psu = "fail", digits = 15)
set.seed(20261126)
n <- 90
people <- data.frame(stratum = rep(1:3, each = n / 3))
people$unit <- people$stratum * 100 + sample(1:5, n, TRUE)
people$weight <- round(rlnorm(n, -.1, .5) * c(.6, 1, 1.5)[people$stratum], 4)
people$weight[c(7, 40, 71)] <- 0
people$answer <- pmin(4, pmax(1, round(2.4 + .25 * people$stratum + rnorm(n))))
people$answer[sample(n, 8)] <- 9
people$group <- sample(1:3, n, TRUE, c(.5, .3, .2))
people$minutes <- round(rexp(n, .1), 1)
people$first <- as.integer(runif(n) < .6)
people$second <- as.integer(runif(n) < ifelse(people$first == 1, .6, .3))
people$third <- as.integer(runif(n) < .25)

number <- function(x) unname(as.numeric(x))
bounds <- function(x) list(lower = number(x)[1], upper = number(x)[2])

figures <- function(design) {
  answered <- subset(design, answer != 9)
  df <- degf(answered)
  high <- svymean(~I(answer >= 3), answered)[2]
  p <- number(high)
  variance <- number(attr(svymean(~I(answer >= 3), answered), "var")[2, 2])
  effective <- p * (1 - p) / variance
  t <- qt(.975, df)
  wilson <- bounds((p + t^2 / (2 * effective) + c(-1, 1) * t * sqrt(p * (1 - p) / effective + t^2 / (4 * effective^2))) / (1 + t^2 / effective))
  interval <- function(method) bounds(confint(suppressWarnings(svyciprop(~I(answer >= 3), answered, method = method))))
  w <- weights(answered)
  share <- list(count = sum(answered$variables$answer >= 3), base = nrow(answered$variables), df = df,
    weightedCount = sum(w * (answered$variables$answer >= 3)), weightedBase = sum(w), share = p,
    standardError = sqrt(variance), effective = sum(w)^2 / sum(w^2), effectiveByDesign = effective,
    designEffect = variance / (p * (1 - p) / nrow(answered$variables)))
  mean <- svymean(~answer, answered)
  minutes <- svymean(~minutes, design)
  # The same people may stand in both columns.
  totals <- svytotal(~I(first * (answer >= 3)) + first + I(second * (answer >= 3)) + second, answered)
  names(totals) <- c("a", "A", "b", "B")
  attr(totals, "var") <- structure(attr(totals, "var"), dimnames = list(names(totals), names(totals)))
  overlap <- svycontrast(totals, quote(a / A - b / B))
  ticked <- subset(design, first + second + third > 0)
  responses <- svyratio(~second, ~I(first + second + third), ticked)
  f <- svychisq(~answer + group, answered, statistic = "F")
  first <- svychisq(~answer + group, answered, statistic = "Chisq")
  wald <- svychisq(~answer + group, answered, statistic = "adjWald")
  quantile <- function(rule) number(coef(svyquantile(~answer, answered, c(.25, .5, .75), qrule = rule, ci = FALSE)))
  list(
    share = share,
    intervals = list(wilson = wilson, mean = interval("mean"), logit = interval("xlogit"),
      kornGraubard = interval("beta"), arcsine = interval("asin")),
    mean = c(list(mean = number(coef(mean)), standardError = number(SE(mean))), interval = list(bounds(confint(mean, df = df)))),
    minutes = list(mean = number(coef(minutes)), standardError = number(SE(minutes)), df = degf(design),
      standardDeviation = sqrt(number(svyvar(~minutes, svydesign(ids = ~1, weights = weights(design), data = design$variables))))),
    quantiles = list(lower = quantile("math"), middle = quantile("school")),
    overlap = list(difference = number(coef(overlap)), standardError = number(SE(overlap))),
    responses = list(ratio = number(coef(responses)), standardError = number(SE(responses))),
    raoScott = list(f = number(f$statistic), df = number(f$parameter[1]), denominatorDf = number(f$parameter[2]),
      p = number(f$p.value), firstOrderP = number(first$p.value)),
    adjustedWald = list(f = number(wald$statistic), p = number(wald$p.value)))
}

weighted <- subset(people, weight > 0)
designs <- list(
  people = svydesign(ids = ~1, data = people, weights = rep(1, n)),
  weighted = svydesign(ids = ~1, weights = ~weight, data = weighted),
  strata = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = weighted),
  clusters = svydesign(ids = ~unit, strata = ~stratum, weights = ~weight, data = weighted))
cat(toJSON(list(people = as.list(people), designs = lapply(designs, figures)),
  auto_unbox = TRUE, digits = NA, na = "null"), "\n")
