import Compiler
import Reporting

extension ComparisonReport {
  func markdown(limit: Int) -> String { text(.plain) }

  var json: [UInt8] { [] }
}
