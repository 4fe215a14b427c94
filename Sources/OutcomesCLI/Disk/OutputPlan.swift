/// A file of the output folder as it is to be.
public struct OutputFile: Sendable {
  /// One plain name, such as `quality.md`.
  public let name: String
  public let bytes: [UInt8]
  /// Hexadecimal; nil where nobody has worked it out yet.
  let sha256: String?

  public init(name: String, bytes: [UInt8], sha256: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
  }
}

/// An output as the manifest lists it.
public struct RecordedOutput: Hashable, Sendable {
  public let file: String
  /// Hexadecimal.
  public let sha256: String
}

/// Everything that a build wants on the disk, in memory before anything is touched.
public struct OutputPlan: Sendable {
  /// The project's folder.
  public var project: String
  /// The output folder: relative to the project and inside it, or absolute.
  public var folder: String
  /// All outputs but the manifest.
  public var files: [OutputFile]
  /// The bytes of `outcomes.lock`; nil leaves it as it is.
  public var lock: [UInt8]?
  /// What follows the first dot in names (`md`, `json`) of the formats asked for: outputs of an earlier build with another
  /// end are left alone, and stay listed in the manifest.
  public var extensions: Set<String>
  /// Hexadecimal SHA-256.
  public var digest: @Sendable ([UInt8]) -> String
  /// The bytes of `manifest.json`, given the outputs that it is to list, sorted by name. It must be JSON with
  /// `"format": "outcomes-manifest/1"` and `"outputs": [{"file": …, "sha256": …}]`, among whatever else it says.
  public var manifest: @Sendable ([RecordedOutput]) -> [UInt8]

  public init(
    project: String, folder: String = "build", files: [OutputFile], lock: [UInt8]?, extensions: Set<String>,
    digest: @escaping @Sendable ([UInt8]) -> String,
    manifest: @escaping @Sendable ([RecordedOutput]) -> [UInt8]
  ) {
    self.project = project
    self.folder = folder
    self.files = files
    self.lock = lock
    self.extensions = extensions
    self.digest = digest
    self.manifest = manifest
  }

  static let manifestName = "manifest.json"
  static let lockName = "outcomes.lock"

  /// Whether an output may have this name: it stays in its folder and is not hidden, and leaves room for the marks of a
  /// stage file.
  static func isPlainName(_ name: String) -> Bool {
    let bytes = name.utf8
    return (1...200).contains(bytes.count) && bytes.first != UInt8(ascii: ".")
      && !bytes.contains { $0 == RelativePath.slash || $0 < 0x20 || $0 == 0x7F }
  }

  func isAskedFor(_ name: String) -> Bool {
    guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return false }
    return extensions.contains(String(name[name.utf8.index(after: dot)...]))
  }
}

/// What a build did to the disk. Paths begin with the output folder as the plan names it.
public struct WriteReport: Hashable, Sendable {
  public var written: [String] = []
  /// How many files were right already, and were not touched.
  public var unchanged = 0
  /// Outputs of an earlier build that no longer belong.
  public var removed: [String] = []
  /// Such outputs that somebody has edited since: to be warned about.
  public var kept: [String] = []
}

/// A file that is not as a build would leave it.
public struct StaleFile: Hashable, Sendable {
  public let path: String
  public let fault: Fault

  public enum Fault: String, Sendable {
    /// Other bytes than a build would write.
    case stale
    case missing
    /// Written by an earlier build, and no longer part of the output.
    case leftOver
  }
}
