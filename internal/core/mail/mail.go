package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"
	"unicode/utf8"

	"anteroom/internal/core/errs"
)

// The bounds of a mail.
const (
	MaxSize    = 25 << 20 // bytes of a file
	MaxFiles   = 50       // that are attached
	maxText    = 200_000  // bytes of what it says
	maxPeople  = 100      // of each of To and Cc
	maxSubject = 2000     // bytes
	maxName    = 1000     // bytes of a name, of people and of files
)

// Address is somebody a mail names.
type Address struct {
	Name  string `json:"name"`
	Email string `json:"email"`
}

// File is something that is attached.
type File struct {
	Name   string
	Type   string // as the mail says, which may be wrong
	Inline bool   // it belongs into the text, such as the picture below a name
	Data   []byte
}

// Mail is what a mail says.
type Mail struct {
	From    Address
	To, Cc  []Address
	Subject string
	Sent    time.Time // zero when it doesn't say
	ID      string    // as whoever sent it named it; empty when nobody did
	Text    string
	Cut     bool // there is more text than is given
	Files   []File
	Left    int // how many parts were not read: too many, too deep, or broken
}

// The refusals.
var (
	errNone     = errs.New(errs.Invalid, "mail.none", "This is not a mail. Save it in your mail program as .eml or .msg, and bring that; or copy the mail with its From, Subject and Date.")
	errTooLarge = errs.New(errs.TooLarge, "mail.too_large", "A mail may have 25 MB. Save what is attached by itself, and add it to the request.")
	errHeaders  = errs.New(errs.Invalid, "mail.headers", "What stands above this mail is longer than any real one has it, so it was not read. Copy its text instead.")
	errBroken   = errs.New(errs.Invalid, "mail.broken", "This file of Outlook can’t be read: it is damaged, or not whole. Save the mail again, best as .eml.")
)

// Read reads a mail, of either format; here is on whose clocks it was sent when it doesn't say.
// Errors: mail.none, mail.too_large, mail.headers, mail.broken.
func Read(data []byte, here *time.Location) (*Mail, error) {
	if len(data) > MaxSize {
		return nil, errTooLarge
	}
	read := readInternet
	if bytes.HasPrefix(data, compound) {
		read = readOutlook
	}
	m, err := read(data, here)
	if err != nil {
		return nil, err
	}
	m.Subject = oneLine(m.Subject, maxSubject)
	m.From = m.From.tidy()
	for _, all := range [][]Address{m.To, m.Cc} {
		for i := range all {
			all[i] = all[i].tidy()
		}
	}
	m.Text = lines(m.Text)
	if len(m.Text) > maxText {
		m.Text, m.Cut = strings.TrimSpace(upTo(m.Text, maxText)), true
	}
	return m, nil
}

// Key names a mail: the same one has the same, however often and as whatever file it is brought.
func (m *Mail) Key() string {
	of := "id\n" + strings.Trim(m.ID, "<> ")
	if m.ID == "" {
		of = "says\n" + strings.Join([]string{strings.ToLower(m.From.Email), m.From.Name, m.Sent.UTC().Format(time.RFC3339), m.Subject, strings.Join(strings.Fields(m.Text), " ")}, "\n")
	}
	sum := sha256.Sum256([]byte(of))
	return hex.EncodeToString(sum[:16])
}

func (a Address) tidy() Address {
	a.Name, a.Email = oneLine(a.Name, maxName), oneLine(a.Email, maxName)
	if a.Name == a.Email {
		a.Name = ""
	}
	return a
}

// String is how an address is written.
func (a Address) String() string {
	switch {
	case a.Email == "":
		return a.Name
	case a.Name == "":
		return a.Email
	}
	return a.Name + " <" + a.Email + ">"
}

// oneLine is a text without line breaks and without what is not seen.
func oneLine(s string, most int) string {
	return upTo(strings.Join(strings.Fields(seen(s)), " "), most)
}

// lines keeps the lines of a text: none ends in spaces, and never three are empty.
func lines(s string) string {
	s = seen(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s))
	var b strings.Builder
	empty := 0
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimRight(line, " \t\u00a0"); line == "" {
			empty++
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n\n"[:min(empty, 1)+1])
		}
		b.WriteString(line)
		empty = 0
	}
	return b.String()
}

// seen drops what no screen shows, or what turns the direction of writing around.
func seen(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r < ' ', r >= 0x7f && r < 0xa0, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0xfeff, r == 0x200b, r == 0x00ad, r == utf8.RuneError:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// upTo cuts a text after so many bytes, between two letters.
func upTo(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most]
}
