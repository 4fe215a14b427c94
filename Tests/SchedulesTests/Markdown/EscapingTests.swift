import Reporting
import Testing

@testable import Schedules

/// What is written for a value, mark by mark; each is one that people will see in a difference between two editions.
@Suite struct EscapingTests {
  @Test(arguments: [
    ("The ward said goodbye, and then it went quiet.", "The ward said goodbye, and then it went quiet."),
    ("I was \"left\"; it's 5-10% (about £3) – café!", "I was \"left\"; it's 5-10% (about £3) – café!"),
    ("hf-map/c1 at 10:30:15, 1 + 1 = 2, O-3 > O-2", "hf-map/c1 at 10:30:15, 1 + 1 = 2, O-3 > O-2"),
    ("R&D, Q & A, A&1", "R\\&D, Q & A, A&1"),
    ("AT&T; &amp; &#35; &#x41; end&", "AT\\&T; \\&amp; &&#35;35; \\&#x41; end\\&"),
    ("*bold* `code` a\\b <b> a|b", "\\*bold\\* \\`code\\` a\\\\b \\<b> a\\|b"),
    ("[sic] and [ ] and [x](y)", "\\[sic\\] and [ ] and \\[x\\](y)"),
    ("[ ](x) [  ]", "\\[ \\](x) \\[  \\]"),
    ("snake_case _em_ __init__", "snake_case \\_em\\_ \\_\\_init\\_\\_"),
    ("about ~5 (~6), ~~no~~ a~b~", "about ~5 (~6), \\~\\~no\\~\\~ a\\~b\\~"),
    ("ward #12, C# and F#, item # 4", "ward &#35;12, C# and F#, item # 4"),
    ("ask @team, pay $5", "ask &#64;team, pay &#36;5"),
    ("see https://x.org or www.x.org, WWW.x.org", "see https&#58;//x.org or www\\.x.org, WWW\\.x.org"),
    ("mailto:a, awww.b", "mailto&#58;a, awww.b"),
    ("a :smile: :+1: :100: b:c", "a &#58;smile: &#58;+1: &#58;100: b:c"),
    ("one\ntwo\r\n  three \n\n four", "one two three four"),
    ("end  ", "end "),
    ("", ""),
  ])
  func inline(value: String, written: String) {
    #expect(Escaping.inline.escaped(value) == written)
  }

  @Test(arguments: [
    ("# a", "\\# a"), ("#tag", "\\#tag"), ("#1", "&#35;1"),
    ("- a", "\\- a"), ("-5 degrees", "-5 degrees"), ("---", "\\---"), ("-", "\\-"), ("-|", "\\-\\|"),
    ("+ a", "\\+ a"), ("+44 20", "+44 20"), ("> a", "\\> a"), ("=", "\\="), (": a", "\\: a"),
    (":--", "\\:--"),
    ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("1.5 hours", "1.5 hours"), ("2026.", "2026\\."), ("1", "1"),
    ("    code", "code"), ("\n\n- a\n- b", "\\- a - b"), ("* a", "\\* a"), ("~~~", "\\~\\~\\~"),
    ("```", "\\`\\`\\`"),
    ("[x]: http://y", "\\[x\\]: http&#58;//y"), ("[ ]", "[ ]"), (" \n ", ""), ("https://x", "https&#58;//x"),
  ])
  func lineStart(value: String, written: String) {
    #expect(Escaping.lineStart.escaped(value) == written)
  }

  @Test(arguments: [
    ("  a  ", "a"), ("a\nb", "a<br>b"), ("a \r\n b", "a<br>b"), ("a\n\nb\n", "a<br><br>b"),
    ("a|b\\|c", "a\\|b\\\\\\|c"),
    ("- a", "- a"), ("# a", "# a"), ("1. a", "1. a"), ("\n", ""), ("<br>", "\\<br>"),
  ])
  func cell(value: String, written: String) {
    #expect(Escaping.cell.escaped(value) == written)
  }

  @Test func joinedValues() {
    for (value, written) in [
      ("(x)", "\\(x)"), (". x", "\\. x"), (") x", "\\) x"), ("//x", "\\//x"), ("x", "x"),
    ] {
      var output = ByteStream()
      Escaping.inline.append(value, to: &output, joins: true)
      #expect(String(decoding: output.bytes, as: UTF8.self) == written)
    }
  }

  @Test func noneWritesWhatItIsGiven() {
    #expect(Escaping.none.escaped(" <*>\n ") == " <*>\n ")
  }

  @Test func blanksThatStandThereAreKept() {
    var output = ByteStream()
    output.append("Text  ")
    Escaping.inline.append("\nmore", to: &output)
    #expect(String(decoding: output.bytes, as: UTF8.self) == "Text   more")
  }
}
