package mail

import (
	"bytes"
	"io"
	"mime"
	netmail "net/mail"
	"strings"
	"time"
)

// The bounds of what stands above a mail.
const (
	maxHeader  = 512 << 10 // bytes
	maxHeaders = 2000
	maxValue   = 32 << 10 // bytes of one that is looked at
)

// header is what stands above a mail: of each name the first, as it is written.
type header map[string]string

// split divides a mail into what stands above it and what it says. Errors: mail.none, mail.headers.
func split(data []byte) (header, []byte, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	data = bytes.TrimLeft(data, " \t\r\n") // of what was copied
	if bytes.HasPrefix(data, []byte("From ")) {
		_, data = cutLine(data) // of a mailbox file
	}
	h, count, total, name := header{}, 0, 0, ""
	for len(data) > 0 {
		line, rest := cutLine(data)
		if len(bytes.TrimSpace(line)) == 0 {
			data = rest
			break
		}
		if total += len(line); total > maxHeader {
			return nil, nil, errHeaders
		}
		switch at := bytes.IndexByte(line, ':'); {
		case line[0] == ' ' || line[0] == '\t':
			if name != "" && len(h[name])+len(line) < maxValue {
				h[name] += " " + string(bytes.TrimSpace(line))
			}
		case at > 0 && at <= 100 && named(bytes.TrimRight(line[:at], " \t")):
			if count++; count > maxHeaders {
				return nil, nil, errHeaders
			}
			name = strings.ToLower(string(bytes.TrimRight(line[:at], " \t")))
			if _, had := h[name]; had || !wanted[name] {
				name = "" // the first is the one that counts
			} else {
				h[name] = upTo(string(bytes.TrimSpace(line[at+1:])), maxValue)
			}
		case count < 2:
			return nil, nil, errNone
		default:
			name = "" // a line that means nothing is passed over
		}
		data = rest
	}
	if !h.mail() {
		return nil, nil, errNone
	}
	return h, data, nil
}

// wanted are the headers that are looked at.
var wanted = map[string]bool{
	"from": true, "sender": true, "to": true, "cc": true, "subject": true, "date": true, "sent": true, "message-id": true, "received": true,
	"content-type": true, "content-transfer-encoding": true, "mime-version": true,
}

// mail reports whether this stands above a mail, and not above just any text.
func (h header) mail() bool {
	if h["from"] == "" && h["sender"] == "" {
		return h["subject"] != "" && (h["date"] != "" || h["message-id"] != "" || h["received"] != "")
	}
	for _, other := range []string{"to", "cc", "subject", "date", "sent", "message-id", "received", "mime-version"} {
		if h[other] != "" {
			return true
		}
	}
	return false
}

func cutLine(data []byte) (line, rest []byte) {
	at := bytes.IndexByte(data, '\n')
	if at < 0 {
		return data, nil
	}
	return bytes.TrimSuffix(data[:at], []byte("\r")), data[at+1:]
}

// named reports whether bytes can be the name of a header.
func named(b []byte) bool {
	for _, c := range b {
		if c <= ' ' || c > '~' {
			return false
		}
	}
	return len(b) > 0
}

var decoder = &mime.WordDecoder{CharsetReader: func(name string, in io.Reader) (io.Reader, error) {
	b, err := io.ReadAll(io.LimitReader(in, maxValue))
	return strings.NewReader(decoded(name, b)), err
}}

// words makes readable what a header says (RFC 2047), and what one says that breaks the rule.
func words(raw string) string {
	s, err := decoder.DecodeHeader(upTo(raw, maxValue))
	if err != nil {
		s = raw
	}
	return decoded("", []byte(s))
}

// people reads a list of addresses; what is not written as it should be, as well as it can be.
func people(raw string) []Address {
	raw = strings.TrimRight(strings.TrimSpace(raw), ",;")
	if raw == "" {
		return nil
	}
	list, err := (&netmail.AddressParser{WordDecoder: decoder}).ParseList(raw)
	var all []Address
	for _, a := range list {
		all = append(all, Address{decoded("", []byte(a.Name)), a.Address})
	}
	if err != nil {
		all = nil
		for part := range strings.FieldsFuncSeq(raw, func(r rune) bool { return r == ';' || r == ',' && !strings.Contains(raw, ";") }) {
			if a := loose(part); a != (Address{}) {
				all = append(all, a)
			}
			if len(all) > maxPeople {
				break
			}
		}
	}
	return all[:min(len(all), maxPeople)]
}

// loose reads an address that is written just somehow: a name, an address in brackets, or both.
func loose(s string) Address {
	s = strings.TrimSpace(words(s))
	if before, rest, ok := strings.Cut(s, "<"); ok {
		in, _, _ := strings.Cut(rest, ">")
		return Address{bare(before), address(strings.TrimPrefix(in, "mailto:"))}
	}
	if before, rest, ok := strings.Cut(s, "[mailto:"); ok { // as Outlook writes it into a reply
		in, _, _ := strings.Cut(rest, "]")
		return Address{bare(before), address(in)}
	}
	if a := address(s); a != "" {
		return Address{Email: a}
	}
	if strings.HasSuffix(s, ":") { // a list that names nobody
		return Address{}
	}
	return Address{Name: bare(s)}
}

// bare is a name without what it is quoted with.
func bare(s string) string { return strings.Trim(strings.ReplaceAll(s, `"`, ""), "' ") }

// address is an address that is one; otherwise nothing.
func address(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 320 || strings.ContainsAny(s, " \t,;<>") {
		return ""
	}
	a, err := netmail.ParseAddress(s)
	if err != nil || a.Address != s {
		return ""
	}
	return s
}

// layouts are how dates are written by people and programs that keep to no rule.
var layouts = []string{
	"Monday, January 2, 2006 3:04 PM", "Monday, 2 January 2006 15:04", "2 January 2006 15:04", "Monday, January 2, 2006 15:04", time.RFC3339, "2006-01-02 15:04:05 -0700", "2006-01-02 15:04",
}

// moment reads when a mail was sent, here where it doesn't say on whose clocks; zero when it can't be told.
func moment(raw string, here *time.Location) time.Time {
	raw = strings.TrimSpace(upTo(raw, 200))
	if raw == "" {
		return time.Time{}
	}
	t, err := netmail.ParseDate(raw)
	for i := 0; err != nil && i < len(layouts); i++ {
		t, err = time.ParseInLocation(layouts[i], raw, here)
	}
	if err != nil || t.Year() < 1980 || t.Year() > 2200 {
		return time.Time{}
	}
	return t.UTC()
}
