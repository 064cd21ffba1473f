extension DocumentDump {
    /// Adds the assembled parts of a form.
    mutating func add(_ form: DocumentForm) {
        addBeginning(form)
        addClosing(form)
        add(form.metadata)
    }

    /// Adds what stands above the body.
    mutating func addBeginning(_ form: DocumentForm) {
        add("header")
        nest { dump in
            for row in form.header.rows {
                dump.add("row")
                dump.nest { dump in
                    dump.add("left")
                    dump.nest { $0.add(row.left) }
                    dump.add("right")
                    dump.nest { $0.add(row.right) }
                }
            }
        }
        add("opening")
        nest { $0.add(form.opening) }
        guard !form.contact.isEmpty else { return }
        add("contact")
        nest { $0.add(form.contact.map(FormItem.line)) }
    }

    /// Adds what stands below the body.
    mutating func addClosing(_ form: DocumentForm) {
        add("closing \(form.closing.placement.rawValue)")
        nest { $0.add(form.closing) }
    }

    /// Adds the properties of the file.
    mutating func add(_ metadata: Metadata) {
        add("metadata \(Self.quoted(metadata.title)) \(Self.quoted(metadata.issuer)) " + Self.quoted(metadata.date))
    }

    private mutating func add(_ items: [FormItem]) {
        for item in items {
            switch item {
            case .line(let line): add(described(line))
            case .rule(let rule): add("rule \(rule.rawValue)")
            case .stamp(let stamp): add("stamp " + described(stamp.line))
            case .braced(let lines, let words):
                add("braced" + (words.isEmpty ? "" : " " + self.words(words)))
                nest { $0.add(lines.map(FormItem.line)) }
            }
        }
    }

    private func described(_ line: FormLine) -> String { "\(line.role.rawValue) \(words(line.content))" }

    private mutating func add(_ closing: Closing) {
        if let recipients = closing.recipients {
            add(described(recipients.label))
            nest { $0.add(recipients.entries) }
        }
        add(closing.signatures, "row")
        add(closing.approvals, "approval")
    }

    /// Adds rows of signatures, each below a word that says what the row is.
    mutating func add(_ rows: [SignatureRow], _ word: String) {
        for row in rows {
            add(word)
            nest { dump in
                if let line = row.lineAbove { dump.add("above " + dump.described(line)) }
                for signature in row.signatures {
                    dump.add("signature")
                    dump.nest { dump in
                        for line in signature.lines { dump.add(dump.described(line)) }
                        if let note = signature.note { dump.add(dump.described(note)) }
                        if let name = signature.name { dump.add(dump.described(name)) }
                    }
                }
            }
        }
    }

    private mutating func add(_ entries: [Recipients.Entry]) {
        for entry in entries {
            switch entry {
            case .line(let line, let level): add((level > 1 ? "level \(level) " : "") + described(line))
            case .group(let entries, let purpose):
                add("group" + (purpose.isEmpty ? "" : " " + words(purpose)))
                nest { $0.add(entries) }
            }
        }
    }
}
