import Compiler
import FoundationEssentials
import Testing

/// The tables of worked numbers, computed by an independent program (scipy), as the file beside this one holds them.
struct Vectors: Decodable {
  private let vectors: [String: Vector]

  private struct Vector: Decodable { let tables: [Table] }

  struct Table: Decodable {
    let columns: [String]
    let rows: [[String]]
  }

  /// By name: `V1`, and `V15.2` where it is not the first of its group.
  var tables: [String: Table] {
    var tables: [String: Table] = [:]
    for (name, vector) in vectors {
      for (index, table) in vector.tables.enumerated() {
        tables[index == 0 ? name : "\(name).\(index + 1)"] = table
      }
    }
    return tables
  }

  static func read() throws -> Vectors {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "statistics-vectors.json")
    return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }
}

/// One row; remembers which of its cells a check has looked at.
final class Row {
  let name: String
  private let cells: [String: String]
  private(set) var unread: Set<String>

  init(_ table: String, _ columns: [String], _ cells: [String]) {
    name = "\(table) row \(cells[0])"
    self.cells = Dictionary(zip(columns, cells)) { first, _ in first }
    // The number of the row, and the name of the instrument it is about.
    unread = Set(columns).subtracting(["#", "measure"])
  }

  func text(_ column: String) throws -> String {
    unread.remove(column)
    return try #require(cells[column], "\(name) has no \(column)")
  }

  func number(_ column: String) throws -> Double { try #require(Double(try text(column)), "\(name)") }
  func whole(_ column: String) throws -> Int { try #require(Int(try text(column)), "\(name)") }

  /// `[1, 2]`, or `10 x 1.0, 5 x 3.0`.
  func list(_ column: String) throws -> [Double] {
    let text = try text(column).filter { !"[ ]".contains($0) }
    return try text.split(separator: ",").flatMap { part in
      let parts = try part.split(separator: "x").map { try #require(Double($0), "\(name)") }
      return parts.count == 2 ? Array(repeating: parts[1], count: Int(parts[0])) : parts
    }
  }

  /// Within half a unit of the cell's last place: 5e-7 for six decimals, 5e-5 for four; whole numbers exactly.
  func expect(_ column: String, _ found: Double?) throws {
    let text = try text(column)
    guard let expected = Double(text) else {
      Issue.record("\(name): \(column) is `\(text)` and not a number")
      return
    }
    let places = text.split(separator: ".").dropFirst().first?.count ?? 0
    let tolerance = (0..<places).reduce(0.5) { size, _ in size / 10 }
    let found = try #require(found, "\(name): no \(column)")
    #expect(
      abs(found - expected) <= (places == 0 ? 0 : tolerance), "\(name): \(column) is \(found), not \(text)")
  }

  func expect(_ column: String, _ found: Int?) throws {
    let found = try #require(found, "\(name): no \(column)")
    #expect(try text(column) == String(found), "\(name): \(column)")
  }

  func expect(_ column: String, text found: String?) throws {
    #expect(try text(column) == found, "\(name): \(column)")
  }

  func expect(_ columns: (lower: String, upper: String), _ found: Interval?) throws {
    try expect(columns.lower, found?.lower)
    try expect(columns.upper, found?.upper)
  }
}
