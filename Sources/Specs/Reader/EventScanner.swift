import CLibYAML
import Reporting

/// Drives the system's YAML scanner over one file and hands its events on, with byte offsets in place of its marks.
///
/// This is the only file that knows libyaml. It counts marks in characters; `offsets` turns them into bytes as it goes.
struct EventScanner {
  enum Event {
    case scalar(UnsafeBufferPointer<UInt8>, ScalarStyle, isOneLine: Bool)
    case startMapping, startList
    case end
    case startDocument(hasDirectives: Bool)
    case alias
  }

  private let file: SourceFile
  private var offsets: OffsetCursor

  init(file: SourceFile) {
    self.file = file
    let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    offsets = OffsetCursor(start: hasMark ? 3 : 0, isASCII: file.bytes.reduce(0, |) < 0x80)
  }

  /// Scans the whole file, or as far as the builder wants to go on.
  mutating func scan(into builder: inout DocumentBuilder) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { fatalError("libyaml could not start: out of memory") }
    defer { yaml_parser_delete(parser) }
    file.bytes.withUnsafeBufferPointer { bytes in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      let input = UnsafeBufferPointer(rebasing: bytes[offsets.start...])
      yaml_parser_set_input_string(parser, input.baseAddress ?? UnsafePointer(bitPattern: 1)!, input.count)
      let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
      defer { event.deallocate() }
      while builder.wantsMore {
        guard yaml_parser_parse(parser, event) == 1 else {
          builder.stop(at: problem(of: parser.pointee, in: bytes))
          return
        }
        let isLast = event.pointee.type == YAML_STREAM_END_EVENT
        hand(event, to: &builder, in: bytes)
        yaml_event_delete(event)
        if isLast { return }
      }
    }
  }

  private mutating func hand(
    _ event: UnsafeMutablePointer<yaml_event_t>, to builder: inout DocumentBuilder,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let start = offsets.offset(ofCharacter: event.pointee.start_mark.index, in: bytes)
    let end = offsets.offset(ofCharacter: event.pointee.end_mark.index, in: bytes)
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.pointee.data.scalar
      let text = UnsafeBufferPointer(start: UnsafePointer(scalar.value), count: scalar.length)
      let isOneLine = event.pointee.start_mark.line == event.pointee.end_mark.line
      builder.properties(anchor: scalar.anchor != nil, tag: scalar.tag != nil, start, end)
      builder.take(.scalar(text, ScalarStyle(scalar.style), isOneLine: isOneLine), start, end, in: bytes)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.pointee.data.mapping_start
      builder.properties(anchor: mapping.anchor != nil, tag: mapping.tag != nil, start, end)
      builder.take(.startMapping, start, end, in: bytes)
    case YAML_SEQUENCE_START_EVENT:
      let list = event.pointee.data.sequence_start
      builder.properties(anchor: list.anchor != nil, tag: list.tag != nil, start, end)
      builder.take(.startList, start, end, in: bytes)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
      builder.take(.end, start, end, in: bytes)
    case YAML_DOCUMENT_START_EVENT:
      let document = event.pointee.data.document_start
      let hasTags = document.tag_directives.start != document.tag_directives.end
      builder.take(.startDocument(hasDirectives: hasTags), start, end, in: bytes)
    case YAML_ALIAS_EVENT:
      builder.take(.alias, start, end, in: bytes)
    default:
      break
    }
  }

  /// What libyaml says of a file it cannot read. Its reader gives a byte offset and no mark; its scanner a mark.
  private mutating func problem(
    of parser: yaml_parser_t, in bytes: UnsafeBufferPointer<UInt8>
  ) -> ScanProblem {
    let words = parser.problem.map { String(cString: $0) } ?? "the file cannot be read"
    let context = parser.context.map { String(cString: $0) }
    guard parser.error != YAML_READER_ERROR else {
      return ScanProblem(
        words: words, offset: offsets.start + parser.problem_offset, context: nil, contextOffset: nil)
    }
    let offset = offsets.offset(ofCharacter: parser.problem_mark.index, in: bytes)
    let contextOffset =
      context == nil ? nil : offsets.offset(ofCharacter: parser.context_mark.index, in: bytes)
    return ScanProblem(words: words, offset: offset, context: context, contextOffset: contextOffset)
  }
}

/// Turns positions counted in characters into byte offsets. Events come in order, so each step is short.
private struct OffsetCursor {
  let start: Int
  let isASCII: Bool
  private var character = 0
  private var byte: Int

  init(start: Int, isASCII: Bool) {
    self.start = start
    self.isASCII = isASCII
    byte = start
  }

  mutating func offset(ofCharacter target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if isASCII { return target + start }
    while character < target, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > target {
      byte -= 1
      while byte > start, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return byte
  }
}

extension ScalarStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .single
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .double
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
