import Reporting
import Specs
import Testing

/// A file as an author might write it, for the schema and for the reader.
struct Sample {
  let name: String
  let kind: SpecKind
  let text: String
}

/// What the schema and the reader each say of a file.
struct Opinion {
  let sample: Sample
  /// What is wrong, or nil.
  let schema: String?
  let reader: String?

  var agree: Bool { (schema == nil) == (reader == nil) }
  var bothAccept: Bool { schema == nil && reader == nil }

  static func all(on samples: [Sample]) throws -> [Opinion] {
    let complaints = try Validator.complaints(
      about: samples.map { .init(schema: $0.kind.rawValue, text: $0.text) },
      schemas: SpecKind.allCases.map { ($0.rawValue, jsonSchema(of: $0)) })
    return zip(samples, complaints).map { sample, schema in
      Opinion(sample: sample, schema: schema, reader: finding(in: sample))
    }
  }

  private static func finding(in sample: Sample) -> String? {
    var sources = SourceMap()
    var diagnostics = Diagnostics()
    let file = sources.add(path: "file.yaml", bytes: Array(sample.text.utf8))
    _ = readSpec(file, expected: sample.kind, &diagnostics)
    return diagnostics.found.first.map { "\($0.kind.name): \($0.message)" }
  }
}

extension Opinion: CustomStringConvertible {
  var description: String {
    "\(sample.kind.rawValue), \(sample.name): the schema says \(schema ?? "yes"), the reader says \(reader ?? "yes")"
  }
}

/// A file of each kind that uses every key there is.
enum Base {
  static func text(of kind: SpecKind) throws -> String {
    try Folder.text(of: Folder.tests + "/Bases/\(kind.rawValue).yaml")
  }
}
