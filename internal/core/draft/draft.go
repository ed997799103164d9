package draft

import (
	"fmt"
	"net/url"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/when"
)

// Hello greets somebody; nobody in particular when the name is not known.
func Hello(name string) string {
	if name == "" {
		return "Hello,\n\n"
	}
	return "Hello " + name + ",\n\n"
}

// Signed ends a letter: who writes, and on whose behalf when that is somebody else.
func Signed(by, behalf string) string {
	switch {
	case behalf == "" || by == behalf:
		return "\n" + by + "\n"
	case by == "":
		return "\nOn behalf of " + behalf + "\n"
	}
	return "\n" + by + "\non behalf of " + behalf + "\n"
}

// Span says when something is on somebody's own clock, and names it; elsewhere is
// the clock of where it takes place, said only where it shows another time.
func Span(from, until clock.Micros, own, elsewhere *time.Location) string {
	text := when.Clocks{First: own}.Span(from, until) + ", " + when.City(own) + " time"
	if elsewhere == nil {
		return text
	}
	_, there := when.Clocks{First: own, Second: when.At(elsewhere)}.Times(from, until, clock.DateOf(from.Time().In(own)))
	if there != "" {
		text += " (" + there + ")"
	}
	return text
}

// Length says how long something takes.
func Length(minutes int) string {
	h, m := minutes/60, minutes%60
	switch {
	case h == 0:
		return Plural(m, "minute")
	case m == 0:
		return Plural(h, "hour")
	}
	return Plural(h, "hour") + " " + Plural(m, "minute")
}

// Plural counts things.
func Plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// MailtoAtMost is how long an address for a mail program may be: some cut it off, or
// do nothing at all, beyond about two thousand characters.
const MailtoAtMost = 1900

// Mailto is an address that opens a letter in a mail program (RFC 6068). A letter too
// long for it goes without its text; fits is then false, and the text has to be copied.
func Mailto(email, subject, text string) (address string, fits bool) {
	if email == "" {
		return "", false
	}
	head := "mailto:" + strings.ReplaceAll(url.PathEscape(email), "%40", "@") + "?subject=" + escaped(clip(subject, 150))
	whole := head + "&body=" + escaped(strings.ReplaceAll(text, "\n", "\r\n"))
	if len(whole) <= MailtoAtMost {
		return whole, true
	}
	return head, false
}

// escaped writes spaces as %20: mail programs show a plus as it is.
func escaped(text string) string { return strings.ReplaceAll(url.QueryEscape(text), "+", "%20") }

func clip(text string, most int) string {
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}
