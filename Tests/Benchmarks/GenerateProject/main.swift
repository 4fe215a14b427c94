import Foundation
import ProjectGenerator

// generate-project MEGABYTES FILES FOLDER [SEED]
//
// Writes a whole valid project of about so many bytes (millions of them) in so many files.

let arguments = CommandLine.arguments
guard arguments.count >= 4, let megabytes = Int(arguments[1]), let files = Int(arguments[2]), files >= 3
else {
  FileHandle.standardError.write(Data("usage: generate-project MEGABYTES FILES FOLDER [SEED]\n".utf8))
  exit(64)
}
let folder = URL(filePath: arguments[3], directoryHint: .isDirectory)
let seed = arguments.count > 4 ? UInt64(arguments[4]) ?? 1 : 1

// A PATH for every fifty maps, and the contract.
let visions = max(1, files / 50)
let maps = files - visions - 1
let sample = ProjectPlan(seed: seed, maps: 4, touchpointsPerMap: 50)
let sampleBytes = (0..<4).reduce(0) { $0 + sample.map($1).file().bytes.count }
let touchpoints = max(1, megabytes * 1_000_000 / maps * 4 * 50 / sampleBytes)
let plan = ProjectPlan(seed: seed, maps: maps, touchpointsPerMap: touchpoints, visions: visions)

var total = 0
@MainActor
func write(_ file: (path: String, bytes: [UInt8])) throws {
  let place = folder.appending(path: file.path)
  try FileManager.default.createDirectory(
    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(file.bytes).write(to: place)
  total += file.bytes.count
}

try write(ProjectPlan.contractFile(plan.services))
var changes: [GeneratedProject.ChangeNames] = []
for number in 0..<maps {
  let map = plan.map(number)
  changes.append(.init(map))
  try write(map.file())
}
for number in 0..<visions { try write(plan.vision(number, answering: changes).file()) }
print("\(total) bytes in \(files) files")
