import FoundationEssentials
import Reporting

/// What the manifest in an output folder says of the build that wrote it.
struct PreviousBuild {
  /// Whether the folder was written by a build at all.
  let isOurs: Bool
  /// In the order of the manifest, each a plain name.
  let outputs: [RecordedOutput]

  static let none = PreviousBuild(isOurs: false, outputs: [])
  private static let format = "outcomes-manifest/"

  private init(isOurs: Bool, outputs: [RecordedOutput]) {
    self.isOurs = isOurs
    self.outputs = outputs
  }

  /// A manifest that cannot be read but names our format is ours all the same: a merge conflict in it is solved by
  /// building again. It lists nothing, so nothing is removed on its word.
  init(manifest: [UInt8]) {
    struct Manifest: Decodable {
      struct Output: Decodable {
        let file: String
        let sha256: String
      }
      let format: String
      let outputs: [Output]
    }
    guard let read = try? JSONDecoder().decode(Manifest.self, from: Data(manifest)) else {
      let text = String(decoding: manifest, as: UTF8.self)
      self.init(isOurs: text.utf8.contains(sequence: "\"\(Self.format)".utf8), outputs: [])
      return
    }
    let isOurs = read.format.hasPrefix(Self.format)
    // A manifest is a file like any other: what it lists may have been put there to have something else removed.
    let outputs = read.outputs.filter {
      OutputPlan.isPlainName($0.file) && $0.file != OutputPlan.manifestName
    }
    self.init(
      isOurs: isOurs, outputs: isOurs ? outputs.map { RecordedOutput(file: $0.file, sha256: $0.sha256) } : [])
  }
}

extension Collection where Element: Equatable {
  fileprivate func contains(sequence: some Collection<Element>) -> Bool {
    indices.contains { self[$0...].starts(with: sequence) }
  }
}
