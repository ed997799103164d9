package letter

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/pattern"
	"anteroom/internal/core/zone"
)

// Limits of what is read and found.
const (
	maxBytes  = 20_000
	maxLines  = 400
	maxPeople = 20
)

// Known is somebody the reader of the mail knows.
type Known struct{ ID, Name, Email string }

// Context is what is known without being said.
type Context struct {
	Now      time.Time
	Zone     *zone.Zone
	DayFirst bool
	Known    []Known
	// Reader is whom the mail was probably sent to, who is not asked for because of that.
	Reader string
}

// Person is somebody who should meet. ID is empty for outsiders.
type Person struct{ ID, Name, Email, Says string }

// Draft is what was read.
type Draft struct {
	Title       string
	Minutes     int
	From, Until clock.Date // empty when nothing was said
	People      []Person
}

// letter is a mail cut up.
type letter struct {
	from      Person
	others    []Person // To and Cc
	subject   string
	sentences []string
}

// Read understands a mail.
func Read(text string, c Context) Draft {
	l := cut(text)
	body := strings.Join(l.sentences, "\n")
	d := Draft{Title: title(l.subject), Minutes: length(l.subject + "\n" + body)}
	d.From, d.Until = window(l.sentences, c)
	add := func(p Person) {
		if k, ok := c.known(p); ok {
			p.ID, p.Name = k.ID, k.Name
		}
		if p.Name == "" {
			p.Name = nameOf(p.Email)
		}
		at := slices.IndexFunc(d.People, func(o Person) bool {
			return p.ID != "" && o.ID == p.ID || p.ID == "" && (p.Email != "" && strings.EqualFold(o.Email, p.Email) || strings.EqualFold(o.Name, p.Name))
		})
		if at < 0 && p.Name != "" && len(d.People) < maxPeople {
			d.People = append(d.People, p)
		}
	}
	if l.from.Name+l.from.Email != "" {
		l.from.Says = says(l.sentences)
		add(l.from)
	}
	for _, p := range l.others {
		if k, ok := c.known(p); ok && k.ID == c.Reader {
			continue
		}
		add(p)
	}
	for _, k := range c.Known {
		if k.ID != c.Reader && mentions(l.subject+"\n"+body, k.Name, c.Known) {
			add(Person{ID: k.ID, Name: k.Name, Email: k.Email})
		}
	}
	return d
}

// known finds somebody by address, else by their whole name.
func (c Context) known(p Person) (Known, bool) {
	for _, k := range c.Known {
		if p.Email != "" && strings.EqualFold(k.Email, p.Email) || p.Name != "" && strings.EqualFold(k.Name, p.Name) {
			return k, true
		}
	}
	return Known{}, false
}

var (
	header  = pattern.Of(`(?i)^\s*\**(from|to|cc|subject|sent|date|betreff|von|an)\**\s*:\**\s*(.*)$`)
	quoted  = pattern.Of(`^\s*(>|On .{0,200}wrote:\s*$|-{2,}\s*$|_{5,}|-+\s*Original Message)`)
	address = pattern.Of(`(?:"?([^"<>,;:@\n]{0,100}?)"?\s*<)?([A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,200}\.[A-Za-z]{2,24})>?`)
	ends    = pattern.Of(`[.!?](?:\s+|$)|\n\n+`)
	reply   = pattern.Of(`(?i)^\s*(?:(?:re|fwd?|aw|wg)\s*:\s*)+`)
	wishes  = pattern.Of(`(?i)^\s*(?:kind |best |warm |many )?(?:regards|wishes|thanks|cheers|best|yours(?: sincerely)?|sincerely|thank you)\s*[,.!]?\s*$`)
)

// cut takes a mail apart, and leaves out what it answers to.
func cut(text string) letter {
	if len(text) > maxBytes {
		text = text[:maxBytes]
	}
	text = strings.ToValidUTF8(strings.ReplaceAll(text, "\r\n", "\n"), "\uFFFD")
	var l letter
	var body strings.Builder
	lines := strings.Split(text, "\n")
	if len(lines) > maxLines {
		lines = lines[:maxLines]
	}
	written, signing := false, false
	for _, line := range lines {
		if m := header().FindStringSubmatch(line); m != nil && !written {
			l.header(strings.ToLower(m[1]), m[2])
			continue
		}
		if quoted().MatchString(line) {
			if written {
				break
			}
			continue
		}
		if strings.TrimSpace(line) == "" {
			body.WriteString("\n\n")
			continue
		}
		if signing {
			if l.from.Name == "" && l.from.Email == "" && utf8.RuneCountInString(line) < 60 && !strings.ContainsAny(line, "@:/\\<>0123456789") {
				l.from.Name = strings.Trim(line, " ,.–-\t")
			}
			break
		}
		if signing = wishes().MatchString(line); signing {
			continue
		}
		written = true
		body.WriteString(line + " ")
	}
	for _, s := range ends().Split(body.String(), maxLines) {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			l.sentences = append(l.sentences, s)
		}
	}
	return l
}

func (l *letter) header(name, value string) {
	switch name {
	case "from", "von":
		if all := addresses(value); len(all) > 0 {
			l.from = all[0]
		} else if l.from.Name == "" {
			l.from.Name = strings.TrimSpace(value)
		}
	case "to", "cc", "an":
		l.others = append(l.others, addresses(value)...)
	case "subject", "betreff":
		l.subject = strings.TrimSpace(value)
	}
}

func addresses(value string) []Person {
	var all []Person
	for _, m := range address().FindAllStringSubmatch(value, maxPeople) {
		all = append(all, Person{Name: strings.Trim(m[1], " '\"\t"), Email: m[2]})
	}
	return all
}

// nameOf makes a name of an address: "nina.example@…" is Nina Example.
func nameOf(email string) string {
	local, _, _ := strings.Cut(email, "@")
	words := strings.FieldsFunc(local, func(r rune) bool { return r == '.' || r == '_' || r == '-' || r == '+' })
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}

func title(subject string) string {
	subject = strings.TrimSpace(reply().ReplaceAllString(subject, ""))
	if r := []rune(subject); len(r) > 200 {
		subject = string(r[:200])
	}
	return subject
}

// mentions reports whether a text names somebody: whole, or by a first name that
// nobody else known bears.
func mentions(text, name string, known []Known) bool {
	if word(text, name) {
		return true
	}
	first, _, _ := strings.Cut(name, " ")
	if utf8.RuneCountInString(first) < 3 {
		return false
	}
	same := 0
	for _, k := range known {
		if f, _, _ := strings.Cut(k.Name, " "); f == first {
			same++
		}
	}
	return same == 1 && word(text, first)
}

// word reports whether a text has some words, spelled so, as words of their own.
func word(text, words string) bool {
	if words == "" {
		return false
	}
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return false
		}
		i += at
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(words):])
		if !letterOrDigit(before) && !letterOrDigit(after) {
			return true
		}
		at = i + len(words)
	}
}
