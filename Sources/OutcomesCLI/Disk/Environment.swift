import Glibc

/// The variables this program was started with.
enum Environment {
  /// Each as `NAME=value`.
  static var all: [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      variables.append(String(cString: variable))
      next += 1
    }
    return variables
  }
}
