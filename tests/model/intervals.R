# Intervals, Beta and binomial values by R, an independent program: writes tests/model/intervals.json.
# Run in this folder: Rscript intervals.R && npx oxfmt intervals.json

number <- function(x) ifelse(is.na(x), "null", formatC(x, digits = 15, format = "g", width = 1))
row <- function(...) paste0("[", paste(number(c(...)), collapse = ", "), "]")
list_of <- function(rows) paste0("[\n    ", paste(rows, collapse = ",\n    "), "\n  ]")

sizes <- c(1, 2, 3, 5, 10, 20, 29, 56, 100, 121, 148, 188, 190, 195, 263, 312, 1000, 20000)
levels <- c(0.9, 0.95, 0.99)

# x, n, level, then low and high of Wilson, Clopper-Pearson and Jeffreys.
intervals <- c()
for (n in sizes) for (x in unique(pmin(n, pmax(0, c(0, 1, 2, 5, 15, 22, floor(n / 3), n %/% 2, n - 2, n - 1, n)))))
  for (level in levels) {
    tail <- (1 - level) / 2
    score <- suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE)$conf.int)
    # prop.test leaves the last bit of rounding at the two ends, where the limit is 0 or 1.
    score <- c(if (x == 0) 0 else score[1], if (x == n) 1 else score[2])
    exact <- c(if (x == 0) 0 else qbeta(tail, x, n - x + 1),
               if (x == n) 1 else qbeta(tail, x + 1, n - x, lower.tail = FALSE))
    bayes <- c(if (x == 0) 0 else qbeta(tail, x + 0.5, n - x + 0.5),
               if (x == n) 1 else qbeta(tail, x + 0.5, n - x + 0.5, lower.tail = FALSE))
    intervals <- c(intervals, row(x, n, level, score, exact, bayes))
  }

# x and n of one arm, x and n of the other, level, low and high of the difference. Newcombe 1998b writes the method with
# the roots l and u of |p - theta| = z sqrt(theta (1 - theta) / n) and delta, epsilon; so does this, by quadratic roots.
roots <- function(x, n, z) {
  p <- x / n
  a <- 1 + z^2 / n
  b <- -(2 * p + z^2 / n)
  s <- sqrt(pmax(0, b^2 - 4 * a * p^2))
  c((-b - s) / (2 * a), (-b + s) / (2 * a))
}
differences <- c()
arms <- list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7), c(5, 56, 0, 29), c(0, 10, 0, 20), c(0, 10, 0, 10),
             c(10, 10, 0, 20), c(10, 10, 0, 10), c(7, 34, 1, 34), c(30, 100, 40, 90), c(22, 121, 5, 195),
             c(121, 188, 22, 121), c(2, 190, 0, 29), c(1, 1, 0, 1), c(3, 312, 15, 148))
for (arm in arms) for (level in levels) {
  z <- qnorm((1 + level) / 2)
  first <- roots(arm[1], arm[2], z)
  second <- roots(arm[3], arm[4], z)
  p <- arm[1] / arm[2]
  q <- arm[3] / arm[4]
  delta <- sqrt((p - first[1])^2 + (second[2] - q)^2)
  epsilon <- sqrt((first[2] - p)^2 + (q - second[1])^2)
  differences <- c(differences, row(arm, level, p - q - delta, p - q + epsilon))
}

# a, b, x, share at or below x; then a, b, p, the value at or below which p lies.
shapes <- list(c(0.5, 0.5), c(0.5, 20.5), c(0.5, 195.5), c(1, 1), c(0.5, 1), c(1, 0.1), c(0.05, 0.05), c(2.5, 188.5),
               c(22.5, 99.5), c(121.5, 67.5), c(195.5, 0.5), c(5, 191), c(1000.5, 1), c(3000, 7000), c(50000.5, 150000.5),
               c(400000, 600000))
shares <- c()
quantiles <- c()
for (s in shapes) {
  for (p in c(0.001, 0.005, 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975, 0.995, 0.999)) {
    # Beyond these R's own qbeta warns of its accuracy for the two arcs that lie at both ends.
    if (s[1] >= 0.5 && s[2] >= 0.5) quantiles <- c(quantiles, row(s, p, qbeta(p, s[1], s[2])))
  }
  at <- s[1] / sum(s)
  for (x in unique(c(1e-6, 0.001, 0.1, 0.5, 0.9, 0.999, at, at / 2, (1 + at) / 2, at * 0.99, min(1, at * 1.01))))
    shares <- c(shares, row(s, x, pbeta(x, s[1], s[2])))
}

# k, n, p, the chance of exactly k and of at most k.
binomials <- c()
for (s in list(c(1, 0.3), c(20, 0.5), c(121, 22 / 121), c(188, 121 / 188), c(195, 5 / 195), c(195, 22 / 195),
               c(1000, 0.001), c(20000, 0.62), c(1000000, 0.113)))
  for (k in unique(pmin(s[1], pmax(0, round(s[1] * s[2] + c(-5, -2, -1, 0, 1, 2, 5) * sqrt(s[1] * s[2] * (1 - s[2])))))))
    binomials <- c(binomials, row(k, s, dbinom(k, s[1], s[2]), pbinom(k, s[1], s[2])))

writeLines(con = "intervals.json", paste0(
  "{\n  \"made\": \"by intervals.R with R ", R.version$major, ".", R.version$minor, "\",\n",
  "  \"intervals\": ", list_of(intervals), ",\n",
  "  \"differences\": ", list_of(differences), ",\n",
  "  \"betaShares\": ", list_of(shares), ",\n",
  "  \"betaQuantiles\": ", list_of(quantiles), ",\n",
  "  \"binomials\": ", list_of(binomials), "\n}"))
