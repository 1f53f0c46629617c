import NetworkModel
import Testing

@Suite struct ContentHashTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the published vectors of SHA-256`(text: String, hash: String) {
    #expect(ContentHash.sha256(Array(text.utf8)) == "sha256:" + hash)
  }

  @Test func `a million letters, as published`() {
    var hash = ContentHash()
    for _ in 0..<10 { hash.update(Array(repeating: UInt8(ascii: "a"), count: 100_000)) }
    #expect(hash.text == "sha256:cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `pieces hash as the whole, wherever it is cut`() {
    let bytes = Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
    for cut in bytes.indices {
      var hash = ContentHash()
      hash.update(bytes[..<cut])
      _ = hash.text
      hash.update(bytes[cut...])
      #expect(hash.text == ContentHash.sha256(bytes))
    }
  }

  @Test func `whole numbers go in with their least byte first`() {
    var hash = ContentHash()
    hash.update(littleEndian: Int64(-2))
    hash.update(littleEndian: UInt16(0x0102))
    #expect(hash.text == ContentHash.sha256([0xfe, 255, 255, 255, 255, 255, 255, 255, 2, 1]))
  }
}
