package org.collograph.search.forecast;

/// The triangular root of a positive definite matrix, and what is solved with it.
final class Cholesky {
  private Cholesky() {}

  /// L with L·Lᵀ = a; only the lower half of `a` is read.
  static double[][] of(double[][] a) {
    int n = a.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        l[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / l[j][j];
      }
    }
    return l;
  }

  /// x with L·Lᵀ·x = b.
  static double[] solve(double[][] l, double[] b) {
    int n = b.length;
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = b[i];
      for (int k = 0; k < i; k++) {
        sum -= l[i][k] * y[k];
      }
      y[i] = sum / l[i][i];
    }
    return solveTransposed(l, y);
  }

  /// x with Lᵀ·x = b: for standard normal b, x has the covariance (L·Lᵀ)⁻¹.
  static double[] solveTransposed(double[][] l, double[] b) {
    int n = b.length;
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double sum = b[i];
      for (int k = i + 1; k < n; k++) {
        sum -= l[k][i] * x[k];
      }
      x[i] = sum / l[i][i];
    }
    return x;
  }
}
