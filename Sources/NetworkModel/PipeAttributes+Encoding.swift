internal import ColumnStore

// The bytes of a set of attributes, as a network file keeps each set once.

extension ByteEncoder {
  mutating func put(_ attributes: PipeAttributes) {
    putLeadingWords(of: attributes)
    put(attributes.isPoint)
    putSizesAndWords(of: attributes)
  }

  /// The attributes that come first in a set as in the content of a pipe.
  mutating func putLeadingWords(of attributes: PipeAttributes) {
    put(attributes.assetClass.rawValue)
    put(attributes.classIsUnknown)
    put(attributes.kind.rawValue)
    put(attributes.laying.rawValue)
    put(attributes.status.rawValue)
    put(attributes.quality.rawValue)
  }

  /// The attributes that stand behind the positions in the content of a pipe.
  mutating func putSizesAndWords(of attributes: PipeAttributes) {
    put(attributes.halfWidth)
    put(attributes.outerHeight)
    put(attributes.wallIsAssumed)
    put(attributes.depthReference?.rawValue)
    put(attributes.depthReferenceIsUnknown)
    put(attributes.horizontalUncertainty)
    put(attributes.verticalUncertainty)
    put(attributes.importUncertainty)
    put(attributes.pressure?.rawValue)
    put(attributes.pressureMegapascals)
    put(attributes.voltageKilovolts)
    put(attributes.installed.map(Int64.init))
    put(attributes.subclass)
    put(attributes.owner)
    put(attributes.contact)
    put(attributes.material)
  }
}

extension ByteDecoder {
  /// The attributes that come first in a set as in the content of a pipe.
  mutating func leadingAttributes() throws(Damage) -> PipeAttributes {
    var attributes = PipeAttributes(assetClass: try word(AssetClass.self))
    attributes.classIsUnknown = try bool()
    attributes.kind = try word(AssetKind.self)
    attributes.laying = try word(LayingMethod.self)
    attributes.status = try word(AssetStatus.self)
    attributes.quality = try word(SurveyQuality.self)
    return attributes
  }

  mutating func attributes() throws(Damage) -> PipeAttributes {
    var attributes = try leadingAttributes()
    attributes.isPoint = try bool()
    try readSizesAndWords(into: &attributes)
    guard isAtEnd else { throw damage("the end of a set of attributes") }
    return attributes
  }

  mutating func readSizesAndWords(into attributes: inout PipeAttributes) throws(Damage) {
    attributes.halfWidth = try optionalInteger()
    attributes.outerHeight = try optionalInteger()
    attributes.wallIsAssumed = try bool()
    attributes.depthReference = try optional { decoder throws(Damage) in try decoder.word(DepthReference.self) }
    attributes.depthReferenceIsUnknown = try bool()
    attributes.horizontalUncertainty = try optionalInteger()
    attributes.verticalUncertainty = try optionalInteger()
    attributes.importUncertainty = try integer()
    attributes.pressure = try optional { decoder throws(Damage) in try decoder.word(PressureClass.self) }
    attributes.pressureMegapascals = try optionalDouble()
    attributes.voltageKilovolts = try optionalDouble()
    attributes.installed = try optionalInteger().map(Int.init)
    attributes.subclass = try optionalText()
    attributes.owner = try optionalText()
    attributes.contact = try optionalText()
    attributes.material = try optionalText()
  }
}
