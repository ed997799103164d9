package mail

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
)

// samples are mails as programs write them, and as they should not.
var samples = map[string]string{
	"plain": "From: Jo Field <jo@example.com>\r\nTo: Anna Reed <anna@example.org>\r\nSubject: A table for six\r\nDate: Tue, 10 Mar 2026 09:14:00 +0100\r\nMessage-ID: <one@example.com>\r\n\r\nHello Anna,\r\n\r\ncould you find a table on Friday?\r\n\r\nJo\r\n",
	"words": "From: =?utf-8?Q?Zo=C3=AB_Br=C3=BCgger?= <zoe@example.com>\nTo: =?iso-8859-1?Q?Ren=E9?= <rene@example.org>, \"Lee, Max\" <max@example.org>\nCc: pat@example.org\nSubject: =?utf-8?B?w5xiZXJzaWNodCA=?=\n =?utf-8?B?ZsO8ciBGcmVpdGFn?=\nDate: 10 Mar 2026 09:14 GMT\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nGr=C3=BC=C3=9Fe =E2=80=93 und eine =\nlange Zeile\n",
	"page": "From: jo@example.com\nSubject: Only a page\nDate: Tue, 10 Mar 2026 09:14:00 +0000\nContent-Type: text/html; charset=utf-8\n\n<html><head><title>No</title><style>p{color:red}</style><script>alert('head')</script></head><body onload=\"alert(1)\">" +
		"<div style=\"display: none\">Preheader</div><p>Hello&nbsp;<b>Anna</b>,</p><p>see <a href=\"https://example.com/a?b=1&amp;c=2\">the list</a> and <a href=\"javascript:alert(2)\">this</a>.</p>" +
		"<ul><li>one</li><li>two &lt;script&gt;alert(3)&lt;/script&gt;</li></ul><table><tr><td>Fri</td><td>7 pm</td></tr><tr><td>Sat</td><td>8 pm</td></tr></table>" +
		"<script>alert('body')</script><img src=x onerror=alert(4)><svg><script>alert(5)</script>drawn</svg><iframe srcdoc=\"<p>framed\">inside</iframe>Bye<br>Jo</body></html>\n",
	"nested": "From: jo@example.com\nTo: anna@example.org\nSubject: Nested\nDate: Tue, 10 Mar 2026 09:14:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"out\"\n\nnot shown\n--out\nContent-Type: multipart/related; boundary=rel\n\n--rel\nContent-Type: multipart/alternative; boundary=alt\n\n--alt\nContent-Type: text/plain; charset=iso-8859-15\nContent-Transfer-Encoding: quoted-printable\n\n500 =A4 for the room\n--alt\nContent-Type: text/html\n\n<p>500 euro</p>\n--alt--\n" +
		"--rel\nContent-Type: image/png; name=logo.png\nContent-ID: <logo@x>\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--rel--\n--out\nContent-Type: application/pdf\nContent-Disposition: attachment;\n filename*0*=utf-8''%C3%9Cber;\n filename*1=sicht.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0x\nLjQK\n--out\nContent-Type: application/octet-stream; name=\"=?utf-8?Q?Z=C3=BCrich.txt?=\"\nContent-Disposition: attachment\n\nplain bytes\n--out\nContent-Type: message/rfc822\n\nFrom: old@example.com\nSubject: Earlier\n\nEarlier text\n--out\nContent-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: base64\n\nAAAA\n--out--\nnot shown either\n",
	"pasted":   "\n  From: Jo Field [mailto:jo@example.com]\nSent: Tuesday, 10 March 2026 09:14\nTo: Reed, Anna; max@example.org\nSubject: RE: Papers\n\nDear Anna\n",
	"mailbox":  "From jo@example.com Tue Mar 10 09:14:00 2026\nReceived: from a by b; Tue, 10 Mar 2026 09:15:00 +0000\nFrom: jo@example.com\nSubject: Of a mailbox\n\nText\n",
	"cut":      "From: jo@example.com\nSubject: Breaks off\nDate: Tue, 10 Mar 2026 09:14:00 +0000\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nStill here\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0",
	"odd":      "From: \"Field\" Jo <jo@example.com\nSubject: latin \xe9\xe8\nDate: whenever\nTo: undisclosed-recipients:;\nContent-Type: text/plain; charset=made-up\nnonsense without a colon\n\nCaf\xe9\n",
	"koi8":     "From: ivan@example.com\nSubject: =?koi8-r?B?8NLJ18XU?=\nDate: Tue, 10 Mar 2026 09:14:00 +0000\nContent-Type: text/plain; charset=KOI8-R\nContent-Transfer-Encoding: base64\n\n8NLJ18XU\n",
	"invite":   "From: jo@example.com\nSubject: Invitation\nDate: Tue, 10 Mar 2026 09:14:00 +0000\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Come</p>\n--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n--b--\n",
	"outlook":  string(outlookSample(9)),
	"outlook4": string(outlookSample(12)),
}

// node is a storage or a stream that is written into a compound file.
type node struct {
	name string
	data []byte
	in   []node // not nil for a storage
}

func prop(id, as uint16, data []byte) node {
	return node{name: fmt.Sprintf("__substg1.0_%04X%04X", id, as), data: data}
}

func text(id uint16, s string) node { return prop(id, typeText, wide(s)) }

func wide(s string) (b []byte) {
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

func fixed(head int, values map[uint32]uint64) node {
	b := make([]byte, head)
	var tags []uint32
	for tag := range values {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	for _, tag := range tags {
		b = binary.LittleEndian.AppendUint32(b, tag)
		b = binary.LittleEndian.AppendUint32(b, 6)
		b = binary.LittleEndian.AppendUint64(b, values[tag])
	}
	return node{name: "__properties_version1.0", data: b}
}

// ticks is 10 March 2026, 08:14 UTC, as Windows counts.
const ticks = (1773130440 + 11_644_473_600) * 10_000_000

func outlookSample(shift uint) []byte {
	long := strings.Repeat("A line that is long enough to fill sectors of its own.\r\n", 100)
	return writeCompound(shift, []node{
		fixed(messageHead, map[uint32]uint64{propSent<<16 | 0x40: ticks, propCodepage<<16 | 3: 1252}),
		text(propSubject, "Papers for the board – Zürich"), text(propFor, "Jo Field"), text(propForEmail, "/O=HOUSE/CN=JO"), text(propSenderSMTP, "jo@example.com"),
		text(propBody, "Dear Anna\r\n\r\nsee what is attached.\r\n"+long), text(propID, "<two@example.com>"),
		{name: "__recip_version1.0_#00000000", in: []node{fixed(otherHead, map[uint32]uint64{propListed<<16 | 3: 1}), text(propName, "Anna Reed"), text(propSMTP, "anna@example.org")}},
		{name: "__recip_version1.0_#00000001", in: []node{fixed(otherHead, map[uint32]uint64{propListed<<16 | 3: 2}), prop(propName, typeBytes, []byte("Ren\xe9")), text(propEmail, "rene@example.org")}},
		{name: "__recip_version1.0_#00000002", in: []node{fixed(otherHead, map[uint32]uint64{propListed<<16 | 3: 3}), text(propName, "Hidden")}},
		{name: "__attach_version1.0_#00000000", in: []node{fixed(otherHead, map[uint32]uint64{propMethod<<16 | 3: 1}), text(propLong, "Übersicht.pdf"), text(propMedia, "application/pdf"), prop(propData, typeData, bytes.Repeat([]byte("%PDF-1.4\n"), 1000))}},
		{name: "__attach_version1.0_#00000001", in: []node{fixed(otherHead, map[uint32]uint64{propMethod<<16 | 3: 1}), text(propShort, "note.txt"), prop(propData, typeData, []byte("short"))}},
		{name: "__attach_version1.0_#00000002", in: []node{fixed(otherHead, map[uint32]uint64{propMethod<<16 | 3: 5}), text(propLong, "Earlier mail")}},
		{name: "__nameid_version1.0", in: []node{}},
	})
}

// writeCompound writes a compound file (MS-CFB) that holds these.
func writeCompound(shift uint, top []node) []byte {
	size := 1 << shift
	w := &compoundWriter{size: size}
	w.entries = append(w.entries, entry{name: "Root Entry", kind: 5, left: noEntry, right: noEntry, down: noEntry})
	down := w.add(top)
	w.entries[0].down = down
	w.entries[0].start, w.entries[0].size = w.put(w.small), uint64(len(w.small))
	var dir []byte
	for _, e := range w.entries {
		dir = append(dir, entryBytes(e)...)
	}
	for len(dir)%size != 0 {
		dir = append(dir, entryBytes(entry{left: noEntry, right: noEntry, down: noEntry})...)
	}
	dirAt := w.put(dir)
	var tiny []byte
	for _, n := range w.tiny {
		tiny = binary.LittleEndian.AppendUint32(tiny, n)
	}
	tinyAt := w.put(tiny)
	tables := 1
	for (len(w.next)+tables)*4 > tables*size {
		tables++
	}
	head := make([]byte, size)
	copy(head, compound)
	binary.LittleEndian.PutUint16(head[24:], 0x3e)
	binary.LittleEndian.PutUint16(head[26:], map[uint]uint16{9: 3, 12: 4}[shift])
	binary.LittleEndian.PutUint16(head[28:], 0xfffe)
	binary.LittleEndian.PutUint16(head[30:], uint16(shift))
	binary.LittleEndian.PutUint16(head[32:], 6)
	binary.LittleEndian.PutUint32(head[44:], uint32(tables))
	binary.LittleEndian.PutUint32(head[48:], dirAt)
	binary.LittleEndian.PutUint32(head[56:], 4096)
	binary.LittleEndian.PutUint32(head[60:], tinyAt)
	binary.LittleEndian.PutUint32(head[64:], uint32((len(tiny)+size-1)/size))
	binary.LittleEndian.PutUint32(head[68:], 0xfffffffe)
	for i := range 109 {
		at := uint32(noEntry)
		if i < tables {
			at = uint32(len(w.next) + i)
		}
		binary.LittleEndian.PutUint32(head[76+4*i:], at)
	}
	var fat []byte
	for _, n := range w.next {
		fat = binary.LittleEndian.AppendUint32(fat, n)
	}
	for range tables {
		fat = binary.LittleEndian.AppendUint32(fat, 0xfffffffd)
	}
	for len(fat)%size != 0 {
		fat = binary.LittleEndian.AppendUint32(fat, noEntry)
	}
	return slices.Concat(head, w.sectors, fat)
}

type compoundWriter struct {
	size           int
	sectors, small []byte
	next, tiny     []uint32
	entries        []entry
}

// put writes bytes into sectors, and says where they begin.
func (w *compoundWriter) put(b []byte) uint32 {
	if len(b) == 0 {
		return 0xfffffffe
	}
	at := uint32(len(w.next))
	for len(b) > 0 {
		s := make([]byte, w.size)
		b = b[copy(s, b):]
		w.sectors = append(w.sectors, s...)
		follows := uint32(0xfffffffe)
		if len(b) > 0 {
			follows = uint32(len(w.next) + 1)
		}
		w.next = append(w.next, follows)
	}
	return at
}

// add writes entries that are beside one another, each to the right of the one before.
func (w *compoundWriter) add(all []node) uint32 {
	first, last := uint32(noEntry), uint32(noEntry)
	for _, n := range all {
		e := entry{name: n.name, kind: 2, left: noEntry, right: noEntry, down: noEntry, size: uint64(len(n.data)), start: 0xfffffffe}
		switch {
		case n.in != nil:
			e.kind = 1
		case len(n.data) >= smallBelow:
			e.start = w.put(n.data)
		case len(n.data) > 0:
			e.start = uint32(len(w.tiny))
			for rest := n.data; len(rest) > 0; {
				s := make([]byte, smallSize)
				rest = rest[copy(s, rest):]
				w.small = append(w.small, s...)
				follows := uint32(0xfffffffe)
				if len(rest) > 0 {
					follows = uint32(len(w.tiny) + 1)
				}
				w.tiny = append(w.tiny, follows)
			}
		}
		at := uint32(len(w.entries))
		w.entries = append(w.entries, e)
		if last == noEntry {
			first = at
		} else {
			w.entries[last].right = at
		}
		last = at
		if n.in != nil {
			down := w.add(n.in)
			w.entries[at].down = down
		}
	}
	return first
}

func entryBytes(e entry) []byte {
	b := make([]byte, 128)
	n := wide(e.name)
	copy(b, n)
	if e.name != "" {
		binary.LittleEndian.PutUint16(b[64:], uint16(len(n)+2))
	}
	b[66] = e.kind
	binary.LittleEndian.PutUint32(b[68:], e.left)
	binary.LittleEndian.PutUint32(b[72:], e.right)
	binary.LittleEndian.PutUint32(b[76:], e.down)
	binary.LittleEndian.PutUint32(b[116:], e.start)
	binary.LittleEndian.PutUint64(b[120:], e.size)
	return b
}
