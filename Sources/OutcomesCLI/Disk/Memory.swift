import CMemory

/// What the process takes of the machine's memory.
enum Memory {
  /// Keeps large pieces apart. A compiler makes lists that grow, and lets go of them again: in between of what stays they
  /// would leave gaps that nothing fits into.
  static func keepLargePiecesApart() { keep_apart_from(64 << 10) }
}
