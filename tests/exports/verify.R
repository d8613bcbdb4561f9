#!/usr/bin/env Rscript
# verify.R DIR: opens data.sav, data.csv, data.xlsx and codebook.json as a researcher would, with haven,
# readr, readxl and PSPP, and holds them against each other cell by cell and label by label; and what the
# script for R makes of the CSV beside it.
suppressMessages({library(haven); library(readr); library(readxl); library(jsonlite)})
dir <- commandArgs(TRUE)[1]; bad <- 0
check <- function(ok, what) if (!isTRUE(ok)) { bad <<- bad + 1; cat("FAIL", what, "\n") }
at <- function(name) file.path(dir, name)
sav <- read_sav(at("data.sav"), user_na = TRUE); plain <- read_sav(at("data.sav"))
csv <- read_csv(at("data.csv"), show_col_types = FALSE, na = "", trim_ws = FALSE, guess_max = Inf)
raw <- read.csv(at("data.csv"), check.names = FALSE, na.strings = "", colClasses = "character", fileEncoding = "UTF-8")
xlsx <- read_excel(at("data.xlsx"), "Data", guess_max = 1e6)
book <- fromJSON(at("codebook.json"), simplifyVector = FALSE)
sps <- tempfile(fileext = ".sps")
writeLines(c(sprintf("GET FILE='%s'.", normalizePath(at("data.sav"))), "DISPLAY DICTIONARY.", "MRSETS /DISPLAY NAME=ALL.", "SHOW WEIGHT."), sps)
pspp <- system2("pspp", c("-O", "format=csv", sps), stdout = TRUE, stderr = TRUE)
check(!any(grepl("error:|corrupt|warning: .*sav", pspp)), "PSPP opens it without complaint")
check(identical(names(csv), names(sav)) && identical(names(xlsx), names(sav)), "the same columns")
check(nrow(csv) == nrow(sav) && nrow(xlsx) == nrow(sav), "the same rows")
check(identical(attr(sav, "label"), book$file_label), "file label")
for (v in book$variables) {
  x <- sav[[v$name]]
  check(identical(attr(x, "label"), v$label), paste(v$name, "label"))
  if (length(v$labels)) {
    codes <- setNames(as.numeric(names(v$labels)), unlist(v$labels)); own <- attr(x, "labels")
    check(identical(sort(codes), sort(setNames(as.numeric(own), names(own)))), paste(v$name, "value labels"))
  }
  if (length(v$missing)) {
    check(setequal(attr(x, "na_values"), unlist(v$missing)) || !is.null(attr(x, "na_range")), paste(v$name, "missing codes"))
    check(all(is.na(plain[[v$name]][as.vector(x) %in% unlist(v$missing)])), paste(v$name, "missing by default"))
  }
  # R's own reader is exact to the last bit, readr's is not.
  exact <- type.convert(raw[[v$name]], as.is = TRUE)
  if (is.numeric(x) && is.numeric(exact)) check(isTRUE(all.equal(as.numeric(exact), as.numeric(zap_labels(x)), tolerance = 0)), paste(v$name, "numbers, exactly"))
  for (other in list(csv[[v$name]], xlsx[[v$name]])) {
    if (is.character(x)) check(identical(sub(" +$", "", ifelse(is.na(other), "", as.character(other))), as.vector(x)), paste(v$name, "texts"))
    else if (is.numeric(other)) check(isTRUE(all.equal(as.numeric(other), as.numeric(zap_labels(x)), tolerance = 1e-15)), paste(v$name, "numbers"))
  }
}
script <- new.env(); here <- setwd(at("sheet")); sys.source("read.R", script); setwd(here)
for (v in book$variables) if (length(v[["values"]])) {
  words <- if (is.null(v[["whole_labels"]])) v[["labels"]] else v[["whole_labels"]]
  said <- unname(unlist(words)[match(as.numeric(plain[[v$name]]), as.numeric(names(words)))])
  check(identical(as.character(script$d[[v$name]]), said), paste(v$name, "in the script for R"))
}
for (m in book$mrsets) check(any(grepl(m$name, pspp, fixed = TRUE)), paste("set", m$name))
if (!is.null(book$weight)) check(any(grepl(paste0("weight.*", book$weight), pspp, ignore.case = TRUE)), "weight")
cat(bad, "differences\n"); quit(status = as.integer(bad > 0))
