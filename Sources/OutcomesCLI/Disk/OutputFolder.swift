import Reporting

/// The output of a build: written whole or not at all, and touched no more than needed.
public enum OutputFolder {
  /// Makes the output folder and `outcomes.lock` what the plan says.
  ///
  /// After an error, or a signal that ends the process, both are as they were. Outputs of an earlier build that no longer
  /// belong are removed where their bytes are still that build's, and reported as kept where somebody has edited them.
  ///
  /// - `patience`: how long to wait for another build that writes here.
  /// - `waiting`: called once, with a line to show, if there is one to wait for.
  public static func write(
    _ plan: OutputPlan, patience: Duration = .seconds(10), waiting: (String) -> Void = { _ in }
  ) throws(DiskError) -> WriteReport {
    plan.checkNames()
    Interruption.hold()
    defer { Interruption.release() }
    let place = try OutputPlace(plan)
    let project = try place.openProject()
    let projectLock = try FolderLock(project, patience: patience, waiting: waiting)
    defer { projectLock.release() }

    var made = MadeFolders()
    do throws(DiskError) {
      let output = try place.makeOutput(made: &made)
      // Builds of two projects may share an output folder by mistake; only one of them is to write at a time.
      let outputLock = try FolderLock(output, patience: patience, waiting: waiting)
      defer { outputLock.release() }
      if projectLock.isHeld { try StagedFiles.clean(project) }
      if outputLock.isHeld { try StagedFiles.clean(output) }
      let report = try write(plan, project: project, output: output)
      try made.synchronize()
      return report
    } catch {
      made.remove()
      throw error
    }
  }

  private static func write(
    _ plan: OutputPlan, project: Folder, output: Folder
  ) throws(DiskError) -> WriteReport {
    var report = WriteReport()
    var staged = StagedFiles()
    do throws(DiskError) {
      let outputs = try RenderedOutput.render(plan.files, in: output, staging: staged.mark)
      for file in outputs { report.add(file, plan.path(of: file.name), &staged) }
      let survey = try OutputSurvey(plan, outputs, in: output)
      for (name, isEdited) in survey.leftOver {
        if isEdited {
          report.kept.append(plan.path(of: name))
        } else {
          staged.addRemoval(of: name, in: output)
          report.removed.append(plan.path(of: name))
        }
      }
      if let lock = plan.lockFile {
        report.add(try RenderedOutput(lock, in: project, staging: staged.mark), lock.name, &staged)
      }
      // Last: whoever finds it finds everything that it lists.
      let manifest = plan.manifestFile(listing: survey.listed)
      report.add(
        try RenderedOutput(manifest, in: output, staging: staged.mark), plan.path(of: manifest.name), &staged)
      try staged.commit()
    } catch {
      staged.takeBack()
      throw error
    }
    return report
  }

  /// What is not as `write` would leave it, sorted by path; nothing is written.
  public static func compare(_ plan: OutputPlan) throws(DiskError) -> [StaleFile] {
    plan.checkNames()
    let place = try OutputPlace(plan)
    let output = try place.openOutput()
    let outputs = try RenderedOutput.render(plan.files, in: output, staging: nil)
    let survey = try OutputSurvey(plan, outputs, in: output)
    var files = outputs.map { (plan.path(of: $0.name), $0.state) }
    let manifest = plan.manifestFile(listing: survey.listed)
    files.append(
      (plan.path(of: manifest.name), try RenderedOutput(manifest, in: output, staging: nil).state))
    if let lock = plan.lockFile {
      files.append((lock.name, try RenderedOutput(lock, in: place.openProject(), staging: nil).state))
    }
    var stale = survey.leftOver.map { StaleFile(path: plan.path(of: $0.name), fault: .leftOver) }
    for (path, state) in files where state != .same {
      stale.append(StaleFile(path: path, fault: state == .missing ? .missing : .stale))
    }
    return stale.sorted(byBytesOf: \.path)
  }
}

extension WriteReport {
  /// Takes note of an output, and hands on what has been staged for it.
  fileprivate mutating func add(_ output: RenderedOutput, _ path: String, _ staged: inout StagedFiles) {
    if let file = output.staged { staged.add(file) }
    if output.state == .same {
      unchanged += 1
    } else {
      written.append(path)
    }
  }
}

extension OutputPlan {
  /// Names are made from checked ids; one that leaves its folder, or comes twice, is our own mistake.
  fileprivate func checkNames() {
    var names: Set<String> = [Self.manifestName]
    for file in files {
      precondition(Self.isPlainName(file.name), "not a name for an output: \(file.name)")
      precondition(names.insert(file.name).inserted, "two outputs of one name: \(file.name)")
    }
  }

  fileprivate func path(of name: String) -> String { RelativePath.join(folder, name) }

  fileprivate var lockFile: OutputFile? { lock.map { OutputFile(name: Self.lockName, bytes: $0) } }

  fileprivate func manifestFile(listing outputs: [RecordedOutput]) -> OutputFile {
    OutputFile(name: Self.manifestName, bytes: manifest(outputs))
  }
}
