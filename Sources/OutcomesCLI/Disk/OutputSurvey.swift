import Glibc
import Reporting

/// What is in the output folder already, held against what is to be there. Nothing is written.
struct OutputSurvey {
  enum State {
    case missing, same, different
  }

  /// All outputs but the manifest, in the order of the plan.
  private(set) var files: [(file: OutputFile, state: State)] = []
  /// Outputs of an earlier build that no longer belong; edited ones are somebody's work by now.
  private(set) var leftOver: [(name: String, isEdited: Bool)] = []
  /// What the manifest is to list, sorted by name.
  private(set) var listed: [RecordedOutput]

  /// - `folder`: the output folder, nil where there is none yet.
  init(_ plan: OutputPlan, in folder: Folder?) throws(DiskError) {
    for file in plan.files { files.append((file, try Self.state(of: file, in: folder))) }
    listed = plan.files.map { RecordedOutput(file: $0.name, sha256: $0.sha256 ?? plan.digest($0.bytes)) }
    if let folder {
      if let manifest = try folder.bytes(of: OutputPlan.manifestName) {
        let previous = PreviousBuild(manifest: manifest)
        guard previous.isOurs else { throw Self.foreign(OutputPlan.manifestName, in: folder) }
        try addOutputs(of: previous, plan, folder)
      } else if let stranger = files.first(where: { $0.state == .different }) {
        throw Self.foreign(stranger.file.name, in: folder)
      }
    }
    listed = listed.sorted(byBytesOf: \.file)
  }

  /// Without a manifest of ours, whatever bears the name of an output is somebody else's.
  private static func foreign(_ name: String, in folder: Folder) -> DiskError {
    let reason = "this was not written by a build, and would be lost; move it away or choose another folder"
    return DiskError(path: folder.path(of: name), reason: reason)
  }

  /// Decides what becomes of the outputs of an earlier build that this one does not write.
  private mutating func addOutputs(
    of previous: PreviousBuild, _ plan: OutputPlan, _ folder: Folder
  ) throws(DiskError) {
    let planned = Set(plan.files.map(\.name))
    for output in previous.outputs where !planned.contains(output.file) {
      guard let status = try folder.status(of: output.file) else { continue }
      if !plan.isAskedFor(output.file) {
        listed.append(output)
      } else if !status.isRegular {
        leftOver.append((output.file, true))
      } else {
        let bytes = try folder.bytes(of: output.file, limit: Int(status.st_size)) ?? []
        leftOver.append((output.file, plan.digest(bytes) != output.sha256))
      }
    }
    leftOver = leftOver.sorted(byBytesOf: \.name)
  }

  static func state(of file: OutputFile, in folder: Folder?) throws(DiskError) -> State {
    guard let folder, let status = try folder.status(of: file.name) else { return .missing }
    let path = folder.path(of: file.name)
    guard !status.isLink else {
      throw DiskError(path: path, reason: "this is a link; nothing is written through links")
    }
    guard status.isRegular else { throw DiskError(path: path, reason: "this is not a regular file") }
    guard status.st_size == file.bytes.count else { return .different }
    return try folder.bytes(of: file.name, limit: file.bytes.count) == file.bytes ? .same : .different
  }
}
