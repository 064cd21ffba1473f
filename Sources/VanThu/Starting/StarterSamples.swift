import Form

/// Examples of a starter spec that fit the kind of issuer whose form a pack is.
///
/// The examples of the declarations speak of an Ủy ban nhân dân; an organisation has other names and other signers.
enum StarterSamples {
    /// The values by folded path, as a spec writes them.
    static func values(for pack: RulePack) -> [String: String] {
        pack.id == FarmersUnionPack.pack.id ? farmersUnion : [:]
    }

    private static let farmersUnion = [
        "co_quan": "tên: BCH Hội Nông dân xã An Phú\nviết tắt: HND",
        "co_quan.cap_tren": "Hội Nông dân tỉnh Thanh Lâm",
        "ky": "thay mặt: Ban Thường vụ\nchức vụ: Chủ tịch\nhọ tên: Nguyễn Văn An",
        "noi_nhan": "- Hội Nông dân tỉnh (để báo cáo)\n- Đảng ủy xã\n- Các chi hội\n- Lưu: VP",
        "kinh_gui": "Hội Nông dân tỉnh Thanh Lâm",
    ]
}
