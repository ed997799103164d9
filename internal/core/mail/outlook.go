package mail

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
)

// The properties of a message that are read (MS-OXPROPS).
const (
	propSubject     = 0x0037
	propSent        = 0x0039
	propHeaders     = 0x007d
	propFor         = 0x0042 // the name of whoever it was sent for
	propForEmail    = 0x0065
	propForSMTP     = 0x5d02
	propSender      = 0x0c1a
	propSenderEmail = 0x0c1f
	propSenderSMTP  = 0x5d01
	propDelivered   = 0x0e06
	propBody        = 0x1000
	propPage        = 0x1013
	propID          = 0x1035
	propCodepage    = 0x3ffd
	propNetCodepage = 0x3fde

	propName   = 0x3001
	propEmail  = 0x3003
	propSMTP   = 0x39fe
	propListed = 0x0c15 // 1 To, 2 Cc

	propData     = 0x3701
	propShort    = 0x3704
	propMethod   = 0x3705
	propLong     = 0x3707
	propMedia    = 0x370e
	propContent  = 0x3712
	inOtherWords = 5 // of the method: a message inside
)

// The types of properties (MS-OXCDATA).
const (
	typeText  = 0x001f
	typeBytes = 0x001e
	typeData  = 0x0102
)

const (
	messageHead = 32 // bytes before the fixed properties of a message
	otherHead   = 8  // and of what is in it
)

// readOutlook reads a message of Outlook. Errors: mail.none, mail.broken.
func readOutlook(data []byte, here *time.Location) (*Mail, error) {
	c, err := unpack(data)
	if err != nil {
		return nil, errBroken.Because(err)
	}
	top, err := c.object(&c.entries[0], messageHead)
	if err != nil {
		return nil, errBroken.Because(err)
	}
	if _, ok := top.streams["__properties_version1.0"]; !ok {
		return nil, errNone // a document of another program
	}
	m := &Mail{Subject: top.text(propSubject), ID: oneLine(top.text(propID), maxName), Text: top.text(propBody), Sent: top.moment(propSent)}
	if m.Sent.IsZero() {
		m.Sent = top.moment(propDelivered)
	}
	m.From = sender(top)
	if strings.TrimSpace(m.Text) == "" {
		m.Text = plain(top.page())
	}
	if h, _, err := split([]byte(top.text(propHeaders) + "\n\n")); err == nil { // as it travelled
		m.traveled(h, here)
	}
	for _, e := range top.storages {
		switch {
		case strings.HasPrefix(e.name, "__recip_version1.0_"):
			m.recipient(c, top, e)
		case strings.HasPrefix(e.name, "__attach_version1.0_"):
			m.attachment(c, top, e)
		}
	}
	if m.Subject == "" && m.Text == "" && m.From == (Address{}) {
		return nil, errNone
	}
	return m, nil
}

// traveled takes what is missing from what stood above the mail on its way.
func (m *Mail) traveled(h header, here *time.Location) {
	if all := people(h["from"]); len(all) > 0 && m.From.Email == "" {
		if m.From.Email = all[0].Email; m.From.Name == "" {
			m.From.Name = all[0].Name
		}
	}
	if m.ID == "" {
		m.ID = oneLine(h["message-id"], maxName)
	}
	if m.Sent.IsZero() {
		m.Sent = moment(h["date"], here)
	}
}

func sender(o *object) Address {
	a := Address{Name: o.text(propFor)}
	if a.Name == "" {
		a.Name = o.text(propSender)
	}
	for _, p := range []uint16{propForSMTP, propSenderSMTP, propForEmail, propSenderEmail} {
		if a.Email = address(o.text(p)); a.Email != "" {
			break
		}
	}
	return a
}

func (m *Mail) recipient(c *container, top *object, e *entry) {
	if len(m.To) >= maxPeople || len(m.Cc) >= maxPeople {
		return
	}
	o, err := c.object(e, otherHead)
	if err != nil {
		return
	}
	o.codepage = top.codepage
	a := Address{Name: o.text(propName), Email: address(o.text(propSMTP))}
	if a.Email == "" {
		a.Email = address(o.text(propEmail))
	}
	if a == (Address{}) {
		return
	}
	switch o.number(propListed) {
	case 2:
		m.Cc = append(m.Cc, a)
	case 3: // who got it without anybody knowing
	default:
		m.To = append(m.To, a)
	}
}

func (m *Mail) attachment(c *container, top *object, e *entry) {
	o, err := c.object(e, otherHead)
	if err != nil || len(m.Files) >= MaxFiles || o.number(propMethod) == inOtherWords {
		m.Left++
		return
	}
	o.codepage = top.codepage
	data := o.data(propData, typeData)
	if len(data) == 0 {
		m.Left++
		return
	}
	f := File{Name: called(o.text(propLong), o.text(propShort), o.text(propName)), Type: strings.ToLower(oneLine(o.text(propMedia), 200)), Inline: o.text(propContent) != "", Data: slices.Clone(data)}
	if f.Name == "" {
		f.Name = "Attachment"
	}
	m.Files = append(m.Files, f)
}

// object is a message, or what is in it, with its properties.
type object struct {
	c        *container
	streams  map[string]*entry
	storages []*entry
	fixed    map[uint16]uint64
	codepage uint32
}

// object opens a storage that holds properties.
func (c *container) object(of *entry, head int) (*object, error) {
	all, err := c.children(of)
	if err != nil {
		return nil, err
	}
	o := &object{c: c, streams: map[string]*entry{}, fixed: map[uint16]uint64{}}
	for _, e := range all {
		switch e.kind {
		case 1:
			o.storages = append(o.storages, e)
		case 2:
			o.streams[e.name] = e
		}
	}
	slices.SortFunc(o.storages, func(a, b *entry) int { return strings.Compare(a.name, b.name) })
	e := o.streams["__properties_version1.0"]
	if e == nil {
		return o, nil
	}
	b, err := c.stream(e)
	if err != nil || len(b) < head {
		return nil, errCompound
	}
	for b = b[head:]; len(b) >= 16; b = b[16:] {
		o.fixed[binary.LittleEndian.Uint16(b[2:])] = binary.LittleEndian.Uint64(b[8:])
	}
	for _, p := range []uint16{propCodepage, propNetCodepage} {
		if o.codepage == 0 {
			o.codepage = o.number(p)
		}
	}
	return o, nil
}

func (o *object) data(prop uint16, as uint16) []byte {
	e := o.streams[fmt.Sprintf("__substg1.0_%04X%04X", prop, as)]
	if e == nil {
		return nil
	}
	b, err := o.c.stream(e)
	if err != nil {
		return nil
	}
	return b
}

// text reads a property that is a text.
func (o *object) text(prop uint16) string {
	if b := o.data(prop, typeText); b != nil {
		b = b[:min(len(b), 2*maxBody)]
		letters := make([]uint16, len(b)/2)
		for i := range letters {
			letters[i] = binary.LittleEndian.Uint16(b[2*i:])
		}
		return strings.TrimRight(string(utf16.Decode(letters)), "\x00")
	}
	b := o.data(prop, typeBytes)
	return strings.TrimRight(decoded(codepages(o.codepage), b[:min(len(b), maxBody)]), "\x00")
}

// page is the text as HTML, in its own letters.
func (o *object) page() string {
	if s := o.text(propPage); s != "" {
		return s
	}
	b := o.data(propPage, typeData)
	b = b[:min(len(b), maxBody)]
	set := codepages(uint32(o.number(propNetCodepage)))
	if set == "" {
		set = codepages(o.codepage)
	}
	return decoded(set, b)
}

func (o *object) number(prop uint16) uint32 { return uint32(o.fixed[prop] & 0xffffffff) }

// moment reads a time: hundreds of nanoseconds since 1601.
func (o *object) moment(prop uint16) time.Time {
	const since1601 = 11_644_473_600
	v := o.fixed[prop]
	if v == 0 || v > 1<<62 {
		return time.Time{}
	}
	t := time.Unix(int64(v/10_000_000)-since1601, int64(v%10_000_000)*100).UTC()
	if t.Year() < 1980 || t.Year() > 2200 {
		return time.Time{}
	}
	return t
}

// codepages names the character set of a number of Windows.
func codepages(n uint32) string {
	switch {
	case n == 65001 || n == 0:
		return ""
	case n == 20127:
		return "us-ascii"
	case n == 932:
		return "shift_jis"
	case n == 936:
		return "gbk"
	case n == 949:
		return "euc-kr"
	case n == 950:
		return "big5"
	case n == 51932:
		return "euc-jp"
	case n == 50220:
		return "iso-2022-jp"
	case n == 20866:
		return "koi8-r"
	case n == 21866:
		return "koi8-u"
	case n >= 1250 && n <= 1258:
		return "windows-" + strconv.Itoa(int(n))
	case n >= 28591 && n <= 28606:
		return "iso-8859-" + strconv.Itoa(int(n-28590))
	}
	return ""
}
