import Testing

@testable import NetworkModel

@Suite struct WordBookTests {
  @Test func `words are numbered as they come, whoever asks`() {
    let book = WordBook(limit: 1 << 20)
    var (first, second) = (KnownWords(book), KnownWords(book))
    #expect(first.number(of: "steel") == 0 && second.number(of: "PE") == 1)
    #expect(second.number(of: "steel") == 0 && first.number(of: "steel") == 0 && first.number(of: "") == 2)
    #expect(book.words == ["steel", "PE", ""])
  }

  @Test func `a full book numbers no more words, and knows those it has`() {
    let book = WordBook(limit: 200)
    var words = KnownWords(book)
    #expect(words.number(of: "a") == 0 && words.number(of: "b") == 1)
    #expect(words.number(of: "c") == nil && words.number(of: "c") == nil)
    var others = KnownWords(book)
    #expect(others.number(of: "b") == 1)
    #expect(book.words == ["a", "b"])
  }
}
