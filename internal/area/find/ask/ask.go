package ask

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"anteroom/internal/core/textkey"
)

// Key says what a filter is about.
type Key string

// The filters.
const (
	Kind   Key = "kind"
	Tag    Key = "tag"
	In     Key = "in"
	By     Key = "by"
	On     Key = "on"
	From   Key = "from"
	Until  Key = "until"
	After  Key = "after"
	Before Key = "before"
	Is     Key = "is"
)

// Keys are all of them, in the order in which they are offered.
var Keys = []Key{Kind, Tag, In, By, On, From, Until, After, Before, Is}

// spelled are the words that stand before the colon.
var spelled = map[string]Key{
	"kind": Kind, "type": Kind, "tag": Tag, "in": In, "for": In, "by": By, "on": On, "from": From, "since": From, "until": Until, "to": Until,
	"after": After, "before": Before, "is": Is,
}

// Limits of what is read: more filters or values than anybody means cost the database time.
const (
	MaxFilters = 12
	MaxValues  = 8
	MaxNot     = 8
)

// Filter is one filter as it was typed.
type Filter struct {
	Key    Key
	Not    bool     // a minus stood before it
	Values []string // any of them will do; none while it is still being typed
	Text   string   // all of it, as it was typed
	At     int      // where it begins, in bytes
	Open   bool     // the text ends with it, so that its last value may go on
}

// Asked is what somebody asks for.
type Asked struct {
	Words   string   // what is left when the filters are taken out, for textkey.Terms
	Not     []string // what must not occur: words or phrases
	Filters []Filter
	Last    string // the word at the end, when it may still go on and is no part of a filter
	LastAt  int    // where that begins, in bytes
}

// Read reads a text.
func Read(text string) Asked {
	r := reader{text: text}
	for r.skip(); r.at < len(r.text); r.skip() {
		r.piece()
	}
	r.Words = strings.Join(r.words, " ")
	if r.Last == "" && r.Words != "" && !r.openPhrase {
		r.Words += " " // its last word is finished
	}
	return r.Asked
}

type reader struct {
	Asked
	text       string
	at         int
	words      []string
	openPhrase bool
}

func (r *reader) skip() {
	for r.at < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[r.at:])
		if !unicode.IsSpace(c) {
			return
		}
		r.at += size
	}
}

// piece takes the next filter, phrase or word.
func (r *reader) piece() {
	start := r.at
	not := r.text[r.at] == '-'
	if not {
		r.at++
	}
	if key, ok := r.key(); ok && len(r.Filters) < MaxFilters {
		r.Filters = append(r.Filters, r.filter(key, not, start))
		return
	}
	word, quoted, closed := r.value(false)
	if not && len(r.Not) < MaxNot && textkey.Fold(word) != "" {
		r.Not = append(r.Not, word)
		return
	}
	typed := r.text[start:r.at]
	if not { // a dash that stands for itself
		typed = strings.TrimPrefix(typed, "-")
	}
	if typed == "" {
		return
	}
	r.words = append(r.words, typed)
	switch {
	case r.at < len(r.text):
	case !quoted:
		r.Last, r.LastAt = typed, r.at-len(typed)
	case !closed:
		r.openPhrase = true
	}
}

// key takes the name of a filter and its colon.
func (r *reader) key() (Key, bool) {
	rest := r.text[r.at:]
	i := strings.IndexByte(rest, ':')
	if i < 2 || i > 6 {
		return "", false
	}
	key, ok := spelled[strings.ToLower(rest[:i])]
	if ok {
		r.at += i + 1
	}
	return key, ok
}

// filter takes the values of a filter: words or phrases with commas between them.
func (r *reader) filter(key Key, not bool, start int) Filter {
	f := Filter{Key: key, Not: not, At: start}
	for {
		value, quoted, closed := r.value(true)
		if value = strings.TrimSpace(value); textkey.Fold(value) != "" && len(f.Values) < MaxValues {
			f.Values = append(f.Values, value)
		}
		f.Open = r.at >= len(r.text) && !(quoted && closed)
		if r.at >= len(r.text) || r.text[r.at] != ',' {
			break
		}
		r.at++
	}
	f.Text = r.text[start:r.at]
	return f
}

const (
	openers = "\"“„«"
	closers = "\"”“»"
)

// value takes a phrase in quotes, or what stands before the next space (in a filter also a comma). A
// filter's phrase ends with its quote; what is glued to it begins something new.
func (r *reader) value(inFilter bool) (value string, quoted, closed bool) {
	rest := r.text[r.at:]
	first, size := utf8.DecodeRuneInString(rest)
	if rest != "" && strings.ContainsRune(openers, first) {
		rest = rest[size:]
		end := strings.IndexAny(rest, closers)
		if end < 0 {
			r.at = len(r.text)
			return rest, true, false
		}
		_, shut := utf8.DecodeRuneInString(rest[end:])
		r.at += size + end + shut
		return rest[:end], true, true
	}
	end := strings.IndexFunc(rest, func(c rune) bool {
		return unicode.IsSpace(c) || inFilter && c == ',' || !inFilter && strings.ContainsRune(openers, c)
	})
	if end < 0 {
		end = len(rest)
	}
	r.at += end
	return rest[:end], false, true
}
