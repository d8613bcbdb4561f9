#!/usr/bin/env Rscript
# Writes tests/golden/cases: made-up data (inputs/*.csv), what is asked of them (manifest.json) and
# R's answers (expected/*.json). Run by hand in tests/golden; needs the packages survey and jsonlite.
# Wherever R has a function for a figure, the figure is that function's; the rest is written out here.
suppressMessages({
  library(survey)
  library(jsonlite)
})
options(survey.lonely.psu = "fail", digits = 15)
set.seed(20261126, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
Z <- qnorm(0.975)
out <- "cases"
for (folder in c("inputs", "expected")) dir.create(file.path(out, folder), recursive = TRUE, showWarnings = FALSE)

# ---- data: nobody answered anything ----

ordered_by <- function(z, shares) as.integer(cut(z, c(-Inf, qnorm(cumsum(shares)[-length(shares)]), Inf), labels = FALSE))
uneven <- function(n, spread) round(rlnorm(n, 0, spread), 5)

people <- function(n) {
  first <- rnorm(n)
  second <- 0.55 * first + sqrt(1 - 0.55^2) * rnorm(n)
  data.frame(
    helped = ordered_by(first, c(0.15, 0.25, 0.35, 0.25)),
    pleased = ordered_by(second, c(0.1, 0.2, 0.2, 0.3, 0.2)),
    recommend = ordered_by(0.6 * second + 0.8 * rnorm(n), rep(1 / 11, 11)) - 1L,
    channel = sample(1:3, n, TRUE, c(0.5, 0.3, 0.2)),
    minutes = round(rexp(n, 1 / 20), 1)
  )
}

VARS <- list(
  helped = list(levels = 1:4, missing = 8),
  pleased = list(levels = 1:5, missing = integer(0)),
  recommend = list(levels = 0:10, missing = integer(0)),
  channel = list(levels = 1:3, missing = integer(0)),
  minutes = list(levels = integer(0), missing = integer(0))
)

ASKED <- list(
  list(id = "helped", kind = "frequency", var = "helped"),
  list(id = "boxes", kind = "boxes", var = "pleased", boxes = list(top2 = c(4, 5), bottom2 = c(1, 2)), net = list(plus = c(4, 5), minus = c(1, 2))),
  list(id = "pleased", kind = "mean", var = "pleased"),
  list(id = "minutes", kind = "mean", var = "minutes"),
  list(id = "recommend", kind = "nps", var = "recommend"),
  list(id = "by_channel", kind = "means_by_group", var = "minutes", group = "channel"),
  list(id = "helped_by_channel", kind = "crosstab", row = "helped", col = "channel"),
  list(id = "helped_pleased", kind = "ordinal_assoc", x = "helped", y = "pleased")
)

CASES <- list()
add_case <- function(id, data, vars, analyses, weight = NULL, strata = NULL, psu = NULL) {
  csv <- file.path("inputs", paste0(id, ".csv"))
  write.csv(data, file.path(out, csv), row.names = FALSE, na = "", quote = FALSE)
  CASES[[length(CASES) + 1]] <<- list(
    id = id, csv = csv, rows = nrow(data), weight = weight, strata = strata, psu = psu, vars = vars, analyses = analyses, data = data
  )
}

add_case("everybody_alike", people(211), VARS, ASKED)
weighted <- people(240)
weighted$weight <- uneven(240, 0.6)
add_case("weighted", weighted, VARS, ASKED, weight = "weight")
gaps <- people(230)
gaps$weight <- uneven(230, 0.5)
gaps$weight[sample(230, 12)] <- 0
gaps$helped[sample(230, 20)] <- 8L
gaps$helped[sample(230, 15)] <- NA
gaps$pleased[sample(230, 25)] <- NA
gaps$minutes[sample(230, 30)] <- NA
gaps$channel[sample(230, 18)] <- NA
add_case("gaps_and_no_weight", gaps, VARS, ASKED, weight = "weight")
layers <- people(220)
layers$weight <- uneven(220, 0.4)
layers$layer <- sample(1:4, 220, TRUE)
add_case("strata", layers, VARS, ASKED, weight = "weight", strata = "layer")
groups <- people(260)
groups$weight <- uneven(260, 0.4)
groups$team <- sample(1:31, 260, TRUE)
groups$helped[sample(260, 20)] <- 8L
add_case("clusters", groups, VARS, ASKED, weight = "weight", psu = "team")
both <- people(250)
both$weight <- uneven(250, 0.3)
both$layer <- sample(1:3, 250, TRUE)
both$team <- sample(1:9, 250, TRUE)
add_case("strata_and_clusters", both, VARS, ASKED, weight = "weight", strata = "layer", psu = "team")
few <- people(6)
few$helped <- c(1L, 1L, 2L, 4L, 4L, 4L)
few$channel <- c(1L, 1L, 1L, 2L, 2L, 3L)
add_case("six_people", few, VARS, ASKED)
same <- people(40)
same$helped <- 4L
same$pleased <- 5L
same$recommend <- 10L
same$weight <- uneven(40, 0.5)
add_case("all_the_same", same, VARS, ASKED, weight = "weight")

ticks <- people(236)
ticks$weight <- uneven(236, 0.5)
for (item in paste0("tick", 1:4)) ticks[[item]] <- rbinom(236, 1, runif(1, 0.2, 0.7))
ticks$none <- rbinom(236, 1, 0.1)
ticks[sample(236, 16), c(paste0("tick", 1:4), "none")] <- NA
TICKS <- c(VARS, setNames(rep(list(list(levels = 0:1, missing = integer(0))), 5), c(paste0("tick", 1:4), "none")))
add_case("ticks", ticks, TICKS, list(
  list(id = "ticks", kind = "multi", items = c(paste0("tick", 1:4), "none"), exclusive = list("none")),
  list(id = "overlapping", kind = "overlap_banner", var = "pleased", box = c(4, 5), banner = paste0("tick", 1:4))
), weight = "weight")

pool <- people(300)
pool$sex <- sample(1:2, 300, TRUE, c(0.6, 0.4))
pool$age <- sample(1:3, 300, TRUE)
MARGINS <- list(sex = list(levels = 1:2, share = c(0.49, 0.51)), age = list(levels = 1:3, share = c(0.3, 0.3, 0.4)))
RAKED <- c(VARS, list(sex = list(levels = 1:2, missing = integer(0)), age = list(levels = 1:3, missing = integer(0))))
add_case("raked", pool, RAKED, list(list(id = "raked", kind = "rake", base = NULL, margins = MARGINS, outcome = "pleased", box = c(4, 5))))

causes <- data.frame(d1 = rnorm(210), d2 = rnorm(210), d3 = rnorm(210))
causes$d2 <- round(causes$d2 + 0.6 * causes$d1, 3)
causes$d1 <- round(causes$d1, 3)
causes$d3 <- round(causes$d3, 3)
causes$y <- round(0.5 * causes$d1 + 0.3 * causes$d2 + rnorm(210), 3)
causes$weight <- uneven(210, 0.4)
add_case("drivers", causes, list(), list(list(id = "drivers", kind = "drivers", y = "y", x = c("d1", "d2", "d3"))), weight = "weight")

# ---- R's answers ----

number <- function(x) {
  x <- unname(as.numeric(x))
  ifelse(is.finite(x), x, NA_real_)
}
range_of <- function(lower, upper) list(lower = number(lower), upper = number(upper))
NOTHING <- list(lower = NA, upper = NA)

# Who is in the file's base, and how they were drawn.
prepare <- function(case) {
  data <- case$data
  data$.w <- if (is.null(case$weight)) rep(1, nrow(data)) else data[[case$weight]]
  data <- data[!is.na(data$.w) & data$.w > 0, , drop = FALSE]
  data$.stratum <- if (is.null(case$strata)) rep(1L, nrow(data)) else data[[case$strata]]
  data$.unit <- if (is.null(case$psu)) seq_len(nrow(data)) else data[[case$psu]]
  data
}
design_of <- function(data) svydesign(ids = ~.unit, strata = ~.stratum, weights = ~.w, data = data, nest = TRUE)
answers_to <- function(data, case, name) {
  x <- as.numeric(data[[name]])
  x[x %in% case$vars[[name]]$missing] <- NA
  x
}
kish <- function(w) sum(w)^2 / sum(w^2)
base_of <- function(data, kept) {
  w <- data$.w[kept]
  n <- sum(kept)
  list(base = n, weighted_base = sum(w), n_eff_kish = if (n) kish(w) else NA, deff_kish = if (n) n / kish(w) else NA)
}
within <- function(data, kept, y) {
  data$.y <- ifelse(kept, y, 0)
  data$.kept <- as.numeric(kept)
  subset(design_of(data), .kept == 1)
}

wilson <- function(p, n, z) {
  centre <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z / (1 + z^2 / n) * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
  range_of(if (p == 0) 0 else centre - half, if (p == 1) 1 else centre + half)
}

share <- function(data, kept, y) {
  n <- sum(kept)
  x <- sum(y[kept])
  answer <- list(count = x, base = n, weighted_count = sum(data$.w[kept] * y[kept]), weighted_base = sum(data$.w[kept]))
  if (n < 2) return(answer)
  domain <- within(data, kept, y)
  mean <- svymean(~.y, domain)
  answer$p <- if (x == 0) 0 else if (x == n) 1 else number(coef(mean))
  answer$se <- number(SE(mean))
  answer$df <- degf(domain)
  answer$n_eff_kish <- kish(data$.w[kept])
  answer$ci_srs <- list(
    wilson = do.call(range_of, as.list(suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int)),
    clopper_pearson = do.call(range_of, as.list(binom.test(x, n)$conf.int))
  )
  inside <- answer$p > 0 && answer$p < 1 && answer$df > 0
  interval <- function(method) {
    if (!inside) return(NOTHING)
    ci <- attr(suppressWarnings(svyciprop(~.y, domain, method = method)), "ci")
    range_of(ci[1], ci[2])
  }
  effective <- answer$p * (1 - answer$p) / answer$se^2
  answer$ci_svy <- list(
    mean_t = interval("mean"), xlogit = interval("xlogit"), beta = interval("beta"),
    wilson = if (inside) wilson(answer$p, effective, qt(0.975, answer$df)) else NOTHING,
    kish_wilson = wilson(answer$p, answer$n_eff_kish, Z)
  )
  answer
}

average <- function(data, kept, y) {
  n <- sum(kept)
  if (n < 2) return(list(mean = if (n) sum(data$.w[kept] * y[kept]) / sum(data$.w[kept]) else NA, se = NA, df = NA, ci_t = NOTHING))
  domain <- within(data, kept, y)
  mean <- svymean(~.y, domain)
  df <- degf(domain)
  ci <- if (df > 0) confint(mean, df = df) else c(NA, NA)
  list(mean = number(coef(mean)), se = number(SE(mean)), df = df, ci_t = range_of(ci[1], ci[2]))
}

KINDS <- list()
KINDS$frequency <- function(data, case, asked) {
  x <- answers_to(data, case, asked$var)
  kept <- !is.na(x)
  c(base_of(data, kept), list(levels = lapply(case$vars[[asked$var]]$levels, function(level) {
    c(list(value = level), share(data, kept, as.numeric(kept & x == level)))
  })))
}
KINDS$boxes <- function(data, case, asked) {
  x <- answers_to(data, case, asked$var)
  kept <- !is.na(x)
  c(base_of(data, kept), list(
    boxes = lapply(asked$boxes, function(box) share(data, kept, as.numeric(kept & x %in% box))),
    net = average(data, kept, (x %in% asked$net$plus) - (x %in% asked$net$minus))
  ))
}
KINDS$mean <- function(data, case, asked) {
  x <- answers_to(data, case, asked$var)
  kept <- !is.na(x)
  answer <- c(base_of(data, kept), average(data, kept, x))
  answer$sd_unweighted <- number(sd(x[kept]))
  answer$median_unweighted <- median(x[kept])
  if (sum(kept) > 1) {
    plain <- svydesign(ids = ~1, weights = ~w, data = data.frame(x = x[kept], w = data$.w[kept]))
    answer$sd_weighted_svy <- sqrt(number(svyvar(~x, plain)))
    answer$median_weighted_lower <- number(coef(svyquantile(~x, plain, 0.5, qrule = "math", ci = FALSE)))
    answer$median_weighted_mid <- number(coef(svyquantile(~x, plain, 0.5, qrule = "school", ci = FALSE)))
  }
  answer
}
KINDS$nps <- function(data, case, asked) {
  x <- answers_to(data, case, asked$var)
  kept <- !is.na(x)
  score <- average(data, kept, 100 * ((x >= 9) - (x <= 6)))
  c(base_of(data, kept), list(nps = score$mean, se = score$se, df = score$df, ci_t = score$ci_t))
}
pairs_of <- function(levels) if (length(levels) < 2) list() else combn(length(levels), 2, simplify = FALSE)
difference <- function(data, y, first, second) {
  data$.a <- y * first
  data$.na <- as.numeric(first)
  data$.b <- y * second
  data$.nb <- as.numeric(second)
  total <- svytotal(~ .a + .na + .b + .nb, design_of(data))
  svycontrast(total, quote(.a / .na - .b / .nb))
}
KINDS$means_by_group <- function(data, case, asked) {
  x <- answers_to(data, case, asked$var)
  group <- answers_to(data, case, asked$group)
  kept <- !is.na(x) & !is.na(group)
  levels <- case$vars[[asked$group]]$levels
  y <- ifelse(kept, x, 0)
  df <- length(unique(interaction(data$.stratum, data$.unit)[kept])) - length(unique(data$.stratum[kept]))
  pairs <- Filter(function(pair) all(sapply(pair, function(i) sum(kept & group == levels[i]) > 1)), pairs_of(levels))
  list(
    groups = lapply(levels, function(level) c(list(group = level), base_of(data, kept & group == level), average(data, kept & group == level, x))),
    pairs = lapply(pairs, function(pair) {
      d <- difference(data, y, kept & group == levels[pair[1]], kept & group == levels[pair[2]])
      t <- number(coef(d)) / number(SE(d))
      list(a = levels[pair[1]], b = levels[pair[2]], diff = number(coef(d)), se = number(SE(d)), t = number(t), df = df, p = number(2 * pt(-abs(t), df)))
    })
  )
}
KINDS$crosstab <- function(data, case, asked) {
  r <- answers_to(data, case, asked$row)
  c <- answers_to(data, case, asked$col)
  kept <- !is.na(r) & !is.na(c)
  rows <- case$vars[[asked$row]]$levels
  columns <- case$vars[[asked$col]]$levels
  counts <- unclass(table(factor(r[kept], rows), factor(c[kept], columns)))
  weights <- tapply(data$.w[kept], list(factor(r[kept], rows), factor(c[kept], columns)), sum, default = 0)
  plain <- function(m) {
    m[!is.finite(m)] <- NA
    matrix(as.numeric(m), nrow(m))
  }
  answer <- c(base_of(data, kept), list(
    counts = plain(counts), weighted_counts = plain(weights),
    col_pct = plain(prop.table(weights, 2)), row_pct = plain(prop.table(weights, 1)), total_pct = plain(prop.table(weights)),
    col_base = number(colSums(counts)), row_base = number(rowSums(counts))
  ))
  used_rows <- rowSums(counts) > 0
  used_columns <- colSums(counts) > 0
  if (sum(used_rows) > 1 && sum(used_columns) > 1) {
    test <- suppressWarnings(chisq.test(counts[used_rows, used_columns], correct = FALSE))
    answer$chisq <- list(x2 = number(test$statistic), df = number(test$parameter), p = number(test$p.value), min_expected = min(test$expected))
    data$.r <- factor(ifelse(kept, r, rows[used_rows][1]))
    data$.c <- factor(ifelse(kept, c, columns[used_columns][1]))
    data$.kept <- as.numeric(kept)
    domain <- subset(design_of(data), .kept == 1)
    # R cannot solve it where too many cells are empty.
    f <- tryCatch(suppressWarnings(svychisq(~ .r + .c, domain, statistic = "F")), error = function(e) NULL)
    if (is.null(f)) return(answer)
    first <- suppressWarnings(svychisq(~ .r + .c, domain, statistic = "Chisq"))
    answer$rao_scott <- list(f = number(f$statistic), ndf = number(f$parameter[1]), ddf = number(f$parameter[2]), p = number(f$p.value), first_order_p = number(first$p.value))
  }
  answer
}
KINDS$multi <- function(data, case, asked) {
  ticks <- as.matrix(data[asked$items])
  kept <- rowSums(!is.na(ticks)) > 0
  ticks[is.na(ticks)] <- 0
  data$.t <- rowSums(ticks)
  list(responses = sum(data$.t[kept]), items = lapply(asked$items, function(item) {
    y <- ticks[, item] * kept
    ratio <- svyratio(~.y, ~.t, within(data, kept, y))
    c(list(item = item), share(data, kept, y), list(p_of_responses = number(coef(ratio)), se_of_responses = number(SE(ratio))))
  }))
}
KINDS$overlap_banner <- function(data, case, asked) {
  x <- answers_to(data, case, asked$var)
  y <- as.numeric(!is.na(x) & x %in% asked$box)
  inside <- sapply(asked$banner, function(item) !is.na(x) & !is.na(data[[item]]) & data[[item]] == 1)
  df <- sum(rowSums(inside) > 0) - 1
  list(
    base = number(colSums(inside)),
    pairs = lapply(pairs_of(asked$banner), function(pair) {
      d <- difference(data, y, inside[, pair[1]], inside[, pair[2]])
      t <- number(coef(d)) / number(SE(d))
      list(a = LETTERS[pair[1]], b = LETTERS[pair[2]], overlap_n = sum(inside[, pair[1]] & inside[, pair[2]]), diff = number(coef(d)), se = number(SE(d)), t = t, p = 2 * pt(-abs(t), df))
    })
  )
}
# The statistics as functions of cell shares; standard errors by the delta method with complex steps.
above <- function(p) p * 0 + sapply(seq_len(ncol(p)), function(j) sapply(seq_len(nrow(p)), function(i) sum(p[seq_len(nrow(p)) > i, seq_len(ncol(p)) > j]) + sum(p[seq_len(nrow(p)) < i, seq_len(ncol(p)) < j])))
below <- function(p) p * 0 + sapply(seq_len(ncol(p)), function(j) sapply(seq_len(nrow(p)), function(i) sum(p[seq_len(nrow(p)) > i, seq_len(ncol(p)) < j]) + sum(p[seq_len(nrow(p)) < i, seq_len(ncol(p)) > j])))
ORDINAL <- list(
  gamma = function(p) (sum(p * above(p)) - sum(p * below(p))) / (sum(p * above(p)) + sum(p * below(p))),
  tau_b = function(p) (sum(p * above(p)) - sum(p * below(p))) / sqrt((sum(p)^2 - sum(rowSums(p)^2)) * (sum(p)^2 - sum(colSums(p)^2))),
  somers_d_y_given_x = function(p) (sum(p * above(p)) - sum(p * below(p))) / (sum(p)^2 - sum(rowSums(p)^2)),
  spearman = function(p) {
    p <- p / sum(p)
    r <- cumsum(rowSums(p)) - rowSums(p) / 2
    c <- cumsum(colSums(p)) - colSums(p) / 2
    (sum(p * outer(r, c)) - 0.25) / sqrt((sum(rowSums(p) * r^2) - 0.25) * (sum(colSums(p) * c^2) - 0.25))
  }
)
KINDS$ordinal_assoc <- function(data, case, asked) {
  x <- answers_to(data, case, asked$x)
  y <- answers_to(data, case, asked$y)
  kept <- !is.na(x) & !is.na(y)
  answer <- base_of(data, kept)
  rows <- sort(unique(x[kept]))
  columns <- sort(unique(y[kept]))
  if (sum(kept) < 3 || length(rows) < 2 || length(columns) < 2) return(c(answer, list(undefined = TRUE)))
  answer$unweighted <- list(
    n = sum(kept), pearson = cor(x[kept], y[kept]),
    spearman = list(estimate = cor(x[kept], y[kept], method = "spearman")),
    tau_b = list(estimate = cor(x[kept], y[kept], method = "kendall"))
  )
  p <- tapply(data$.w[kept], list(factor(x[kept], rows), factor(y[kept], columns)), sum, default = 0) / sum(data$.w[kept])
  dimnames(p) <- NULL
  data$.cell <- factor(ifelse(kept, (match(y, columns) - 1) * length(rows) + match(x, rows), 1), seq_along(p))
  data$.kept <- as.numeric(kept)
  domain <- subset(design_of(data), .kept == 1)
  covariances <- vcov(svymean(~.cell, domain))
  t <- qt(0.975, degf(domain))
  answer$weighted <- lapply(ORDINAL, function(statistic) {
    gradient <- sapply(seq_along(p), function(i) {
      step <- p + 0i
      step[i] <- step[i] + 1e-30i
      Im(statistic(step)) / 1e-30
    })
    estimate <- statistic(p)
    se <- sqrt(max(0, number(t(gradient) %*% covariances %*% gradient)))
    list(estimate = estimate, se = se, df = degf(domain), ci = range_of(max(-1, estimate - t * se), min(1, estimate + t * se)))
  })
  answer
}
KINDS$rake <- function(data, case, asked) {
  factors <- data
  for (name in names(asked$margins)) factors[[name]] <- factor(data[[name]], asked$margins[[name]]$levels)
  targets <- lapply(names(asked$margins), function(name) setNames(data.frame(factor(asked$margins[[name]]$levels), asked$margins[[name]]$share * nrow(data)), c(name, "Freq")))
  raked <- rake(svydesign(ids = ~1, weights = ~.w, data = factors), lapply(names(asked$margins), function(name) as.formula(paste0("~", name))), targets, control = list(maxit = 2000, epsilon = 1e-13))
  w <- as.numeric(weights(raked))
  factors$.box <- as.numeric(factors[[asked$outcome]] %in% asked$box)
  plain <- svydesign(ids = ~1, weights = ~w, data = cbind(factors, w = w))
  mean <- svymean(as.formula(paste0("~", asked$outcome)), plain)
  list(converged = TRUE, n = nrow(data), n_eff_kish = kish(w), deff_kish = nrow(data) / kish(w), min_weight = min(w), max_weight = max(w), weights = w, weights_only = list(mean = list(mean = number(coef(mean)), se = number(SE(mean)))))
}
KINDS$drivers <- function(data, case, asked) {
  formula <- as.formula(paste(asked$y, "~", paste(asked$x, collapse = "+")))
  r2 <- function(names) if (length(names)) summary(lm(as.formula(paste(asked$y, "~", paste(names, collapse = "+"))), data, weights = .w))$r.squared else 0
  # Lindeman, Merenda and Gold: the mean over all orders of what a driver adds.
  orders <- function(names) if (length(names) < 2) list(names) else do.call(c, lapply(seq_along(names), function(i) lapply(orders(names[-i]), function(rest) c(names[i], rest))))
  all <- orders(asked$x)
  lmg <- sapply(asked$x, function(name) mean(sapply(all, function(order) {
    before <- order[seq_len(match(name, order) - 1)]
    r2(c(before, name)) - r2(before)
  })))
  model <- svyglm(formula, design_of(data))
  list(n = nrow(data), r2 = r2(asked$x), lmg = number(lmg), b = number(coef(model)), b_se_svy = number(SE(model)))
}

# ---- written out ----

for (case in CASES) {
  data <- prepare(case)
  results <- setNames(lapply(case$analyses, function(asked) KINDS[[asked$kind]](data, case, asked)), sapply(case$analyses, `[[`, "id"))
  write_json(list(case = case$id, results = results), file.path(out, "expected", paste0(case$id, ".json")), auto_unbox = TRUE, digits = NA, na = "null", null = "null", matrix = "rowmajor")
}
write_json(
  list(tolerance_relative = list(default = 1e-8), cases = lapply(CASES, function(case) case[names(case) != "data"])),
  file.path(out, "manifest.json"), auto_unbox = TRUE, digits = NA, null = "null", pretty = TRUE
)
