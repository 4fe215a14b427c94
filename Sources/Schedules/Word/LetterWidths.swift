/// How wide a text is in the letters of a table: Arial's, which most faces for letters of business are no wider than.
enum LetterWidths {
  /// In twentieths of a point.
  static func width(of text: some StringProtocol, isBold: Bool = false) -> Int {
    var thousandths = 0
    for scalar in text.unicodeScalars {
      let index = Int(scalar.value) - 0x20
      if ascii.indices.contains(index) {
        thousandths += ascii[index]
      } else if scalar.value >= 0x1100 {
        thousandths += 1000
      } else {
        thousandths += 600
      }
    }
    // Half points are ten twentieths each.
    let width = thousandths * StyleDefinitions.tableSize * 10 / 1000
    return isBold ? width * 11 / 10 : width
  }

  /// From the blank to the tilde, in thousandths of the size, as the face's own table of measures has them.
  private static let ascii: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
