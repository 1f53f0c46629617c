internal import ColumnStore
internal import Synchronization

/// The words of staged pipes (owners, materials and the like), each once: a pipe then names them by numbers.
///
/// Threads may share it. Which word has which number depends on who comes first, and nothing that is kept does.
final class WordBook: Sendable {
  /// What a word takes besides its bytes, about.
  private static let overhead = 80

  private let limit: Int
  private let table = Mutex(ByteStringTable())

  /// - Parameter limit: how many bytes of memory words may take: a source where no two are alike must not fill it.
  init(limit: Int) { self.limit = limit }

  /// The number of a word; nil where it has none since the book is full.
  func number(of word: [UInt8]) -> Int? {
    table.withLock { table in
      if let known = table.number(of: word) { return known }
      if table.byteCount + word.count + (table.count + 1) * Self.overhead > limit { return nil }
      return table.insert(word)
    }
  }

  /// Every word, by its number.
  var words: [String] {
    table.withLock { table in (0..<table.count).map { String(decoding: table[$0], as: UTF8.self) } }
  }
}

/// What one thread knows of a ``WordBook``, so that it seldom has to wait for others.
struct KnownWords: Sendable {
  private let book: WordBook
  private var table = ByteStringTable()
  private var numbers: [Int] = []
  private var word: [UInt8] = []

  /// Bytes of words that are remembered here.
  private static let most = 1 << 16

  init(_ book: WordBook) { self.book = book }

  /// The number of a word; nil where it has none.
  mutating func number(of text: String) -> Int? {
    word.removeAll(keepingCapacity: true)
    word.append(contentsOf: text.utf8)
    if let known = table.number(of: word) { return numbers[known] }
    guard let number = book.number(of: word) else { return nil }
    if table.byteCount < Self.most {
      _ = table.insert(word)
      numbers.append(number)
    }
    return number
  }
}
