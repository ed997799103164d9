package mail

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"
	"time"
)

// The bounds of the parts of a mail.
const (
	maxParts = 300
	maxDepth = 8
	maxBody  = 2 << 20 // bytes of a text, as it arrives
)

// readInternet reads a mail as it travels.
func readInternet(data []byte, here *time.Location) (*Mail, error) {
	h, body, err := split(data)
	if err != nil {
		return nil, err
	}
	m := &Mail{Subject: words(h["subject"]), To: people(h["to"]), Cc: people(h["cc"]), ID: oneLine(h["message-id"], maxName), Sent: moment(h["date"], here)}
	for _, name := range []string{"from", "sender"} {
		if all := people(h[name]); len(all) > 0 && m.From == (Address{}) {
			m.From = all[0]
		}
	}
	if m.Sent.IsZero() {
		m.Sent = moment(h["sent"], here)
	}
	if _, stamp, ok := strings.Cut(h["received"], ";"); ok && m.Sent.IsZero() {
		m.Sent = moment(stamp, here)
	}
	r := &reading{mail: m}
	says := r.part(textproto.MIMEHeader{"Content-Type": {h["content-type"]}, "Content-Transfer-Encoding": {h["content-transfer-encoding"]}}, bytes.NewReader(body), 0)
	m.Text = says.text()
	return m, nil
}

// said is what a part says, in the two ways in which it may.
type said struct{ plain, page string }

func (s said) text() string {
	if strings.TrimSpace(s.plain) != "" {
		return s.plain
	}
	return plain(s.page)
}

// reading is a mail that is being read.
type reading struct {
	mail  *Mail
	parts int
}

// part reads one part with all that is in it.
func (r *reading) part(h textproto.MIMEHeader, body io.Reader, depth int) said {
	if r.parts++; r.parts > maxParts || depth > maxDepth {
		r.mail.Left++
		return said{}
	}
	media, params := typed(h.Get("Content-Type"), "text/plain")
	how, about := typed(h.Get("Content-Disposition"), "")
	if strings.HasPrefix(media, "multipart/") && params["boundary"] != "" {
		return r.several(media, params["boundary"], body, depth)
	}
	name := called(about["filename"], params["name"])
	from := unpacked(h.Get("Content-Transfer-Encoding"), body)
	if (media == "text/plain" || media == "text/html") && how != "attachment" && name == "" {
		b, _ := io.ReadAll(io.LimitReader(from, maxBody)) // what breaks off says what it says
		text := decoded(params["charset"], b)
		if len(b) == maxBody {
			r.mail.Cut = true
		}
		if media == "text/html" {
			return said{page: text}
		}
		return said{plain: text}
	}
	r.attach(media, name, how == "inline" || how == "" && h.Get("Content-Id") != "", from)
	return said{}
}

// several reads the parts of a part.
func (r *reading) several(media, boundary string, body io.Reader, depth int) (out said) {
	var texts []string
	from := multipart.NewReader(body, boundary)
	for r.parts < maxParts {
		p, err := from.NextRawPart()
		if err != nil {
			if !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
				r.mail.Left++
			}
			break
		}
		one := r.part(p.Header, p, depth+1)
		if media != "multipart/alternative" {
			if text := one.text(); strings.TrimSpace(text) != "" {
				texts = append(texts, strings.TrimSpace(text))
			}
			continue
		}
		if out.plain == "" {
			out.plain = one.plain
		}
		if out.page == "" {
			out.page = one.page
		}
	}
	if len(texts) > 0 {
		out.plain = strings.Join(texts, "\n\n")
	}
	return out
}

// sealed are parts that only prove who sent the mail.
var sealed = map[string]bool{"application/pkcs7-signature": true, "application/x-pkcs7-signature": true, "application/pgp-signature": true, "message/delivery-status": true}

// endings are how files are called that nobody named.
var endings = map[string]string{"message/rfc822": "Mail.eml", "text/calendar": "Invitation.ics", "text/plain": "Text.txt", "text/html": "Page.html", "image/png": "Picture.png", "image/jpeg": "Picture.jpg", "image/gif": "Picture.gif", "application/pdf": "Document.pdf", "text/vcard": "Card.vcf"}

// attach keeps a part as a file.
func (r *reading) attach(media, name string, inline bool, from io.Reader) {
	if sealed[media] {
		return
	}
	if len(r.mail.Files) >= MaxFiles {
		r.mail.Left++
		return
	}
	b, err := io.ReadAll(io.LimitReader(from, MaxSize))
	if len(b) == 0 || err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		if err != nil {
			r.mail.Left++
		}
		return
	}
	if name == "" {
		if name = endings[media]; name == "" {
			name = "Attachment"
		}
	}
	r.mail.Files = append(r.mail.Files, File{Name: name, Type: media, Inline: inline, Data: b})
}

// called is the name of a file, as one of two headers gives it.
func called(names ...string) string {
	for _, n := range names {
		if n = oneLine(words(n), maxName); n != "" {
			return n
		}
	}
	return ""
}

// typed reads a header of a type and parameters (RFC 2045, 2231), and of one that breaks the rule what can be told.
func typed(raw, usual string) (string, map[string]string) {
	raw = upTo(raw, maxValue)
	media, params, err := mime.ParseMediaType(raw)
	if err == nil {
		return media, params
	}
	first, rest, _ := strings.Cut(raw, ";")
	if media = strings.ToLower(strings.TrimSpace(first)); media == "" || strings.ContainsAny(media, " \t") {
		media = usual
	}
	params = map[string]string{}
	for one := range strings.SplitSeq(rest, ";") {
		if key, value, ok := strings.Cut(one, "="); ok && len(params) < 20 {
			params[strings.ToLower(strings.TrimSpace(key))] = strings.Trim(strings.TrimSpace(value), `"`)
		}
	}
	return media, params
}

// unpacked reads what was written so that it travels.
func unpacked(how string, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(how)) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, &only64{body})
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	}
	return body
}

// only64 lets through what base64 is written with, and nothing after its end.
type only64 struct{ from io.Reader }

func (r *only64) Read(p []byte) (int, error) {
	for {
		n, err := r.from.Read(p)
		kept := 0
		for _, c := range p[:n] {
			if c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' {
				p[kept] = c
				kept++
			}
		}
		if kept > 0 || err != nil {
			return kept, err
		}
	}
}
