/// What a file may be at most. Real specifications stay far below; hostile files do not.
public enum Limits {
  public static let fileBytes = 16 << 20
  /// Lists and mappings inside one another. The system's scanner has no limit, and takes quadratic time.
  public static let depth = 64
  public static let scalarBytes = 1 << 20
  public static let keyBytes = 256
}
