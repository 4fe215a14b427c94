import Testing

/// What is checked of a row of a table.
typealias RowCheck = @Sendable (Row) throws -> Void

/// Every table of worked numbers, row by row and cell by cell.
@Suite struct VectorTests {
  static let checks: [String: RowCheck] = [
    "V1": checkWilson, "V2": checkNewcombe, "V3": checkTwoProportions, "V4": checkDetectableProportion,
    "V5": checkEstimateOfProportion, "V6": checkPairedChange, "V7": checkPairsNeeded,
    "V8": checkMeasurementError, "V9": checkCrudeRate, "V10": checkDirectRate, "V11": checkFunnel,
    "V12": checkProcessChart, "V13": checkResponse, "V14": checkEffectiveBase, "V15": checkHiddenCounts,
    "V15.2": checkSmallestBase, "V15.3": checkRoundedPercentage, "V16": checkReadability,
    "V17": checkKnownBaseline, "V18": checkEventsNeeded, "V19": checkRateRatio, "V20": checkIndirectRate,
    "V21": checkWelch,
  ]

  @Test(arguments: checks.keys.sorted())
  func table(name: String) throws {
    let table = try #require(try Vectors.read().tables[name])
    let check = try #require(Self.checks[name])
    for cells in table.rows {
      let row = Row(name, table.columns, cells)
      try check(row)
      #expect(row.unread == [], "\(row.name) has cells that nothing checks")
    }
  }

  /// No table is left out, and none has lost rows.
  @Test func everyTableIsChecked() throws {
    let tables = try Vectors.read().tables
    #expect(Set(tables.keys) == Set(Self.checks.keys))
    #expect(tables.values.reduce(0) { $0 + $1.rows.count } == 215)
    #expect(tables.values.allSatisfy { $0.rows.count >= 8 })
    for (name, table) in tables {
      #expect(table.rows.map { $0[0] } == (1...table.rows.count).map(String.init), "\(name)")
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(name)")
    }
  }
}
