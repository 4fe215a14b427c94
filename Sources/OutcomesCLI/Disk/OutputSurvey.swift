import Reporting

/// What is in the output folder already, held against what is to be there.
struct OutputSurvey {
  /// Outputs of an earlier build that no longer belong; edited ones are somebody's work by now.
  private(set) var leftOver: [(name: String, isEdited: Bool)] = []
  /// What the manifest is to list, sorted by name.
  private(set) var listed: [RecordedOutput]

  /// - `outputs`: those of the plan, rendered.
  /// - `folder`: the output folder, nil where there is none yet.
  init(_ plan: OutputPlan, _ outputs: [RenderedOutput], in folder: Folder?) throws(DiskError) {
    listed = outputs.map { RecordedOutput(file: $0.name, sha256: $0.sha256) }
    if let folder {
      if let manifest = try folder.bytes(of: OutputPlan.manifestName) {
        let previous = PreviousBuild(manifest: manifest)
        guard previous.isOurs else { throw Self.foreign(OutputPlan.manifestName, in: folder) }
        try addOutputs(of: previous, plan, folder)
      } else if let stranger = outputs.first(where: { $0.state == .different }) {
        throw Self.foreign(stranger.name, in: folder)
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
        leftOver.append((output.file, hexDigest(of: bytes) != output.sha256))
      }
    }
    leftOver = leftOver.sorted(byBytesOf: \.name)
  }
}
