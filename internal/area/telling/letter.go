package telling

import (
	"strings"
	"time"

	"anteroom/internal/core/draft"
)

// letter is a drafted message.
type letter struct{ subject, text string }

// write drafts what a person is told: on their own clock where that is known, else on
// that of the meeting; by is who writes, behalf the principal.
func (c *change) write(own *time.Location, by, behalf string) letter {
	var b strings.Builder
	b.WriteString(draft.Hello(c.guest.called()))
	with := ""
	if behalf != "" && behalf != by {
		with = " with " + behalf
	}
	m := c.now
	if m == nil || c.what == Cancelled || c.what == Removed || c.what == Released {
		m = c.was
	}
	title := "“" + m.Title + "”"
	var subject string
	switch c.what {
	case Invited:
		subject = "Invitation: " + m.Title
		b.WriteString("You are invited to " + title + with + ".\n\n")
		b.WriteString("When: " + m.time(own) + "\n")
		m.where(&b, true)
		if m.Tentative {
			b.WriteString("It is tentative for now.\n")
		}
		b.WriteString("\nPlease tell me whether you can come.\n")
	case Moved:
		subject = "Moved: " + m.Title
		b.WriteString(title + with + " has moved.\n\n")
		b.WriteString("Before: " + c.was.time(own) + "\nNow: " + m.time(own) + "\n")
		c.others(&b)
		b.WriteString("\nPlease tell me if the new time does not suit you.\n")
	case Changed:
		subject = "Changed: " + m.Title
		b.WriteString("There is a change to " + title + with + ".\n\n")
		for _, o := range c.once {
			b.WriteString(o.words(func(s Span) string { return s.on(own) }) + "\n")
		}
		if len(c.once) == 0 {
			b.WriteString("When, as before: " + m.time(own) + "\n")
		}
		c.others(&b)
	case Cancelled:
		if m.Tentative { // it never took place in anybody's mind but theirs
			subject = "Not confirmed: " + m.Title
			b.WriteString(title + with + " could not be confirmed, so the time is let go.\n\nIt was asked for: " + m.time(own) + "\n")
			break
		}
		subject = "Cancelled: " + m.Title
		b.WriteString(title + with + " does not take place.\n\nIt was planned for: " + m.time(own) + "\n")
		if m.Rule != "" {
			b.WriteString("Repeats: " + m.Rule + "\n")
		}
	case Removed:
		subject = "No longer needed: " + m.Title
		b.WriteString("You no longer need to come to " + title + with + ".\n\nIt takes place without you: " + m.time(own) + "\n")
	case Released:
		subject = m.Title + ": times let go"
		b.WriteString("The times held for " + title + with + " are no longer needed, please let them go:\n\n")
		for _, o := range m.Options {
			b.WriteString(o.on(own) + "\n")
		}
	}
	b.WriteString(draft.Signed(by, behalf))
	return letter{subject, b.String()}
}

// where says where a meeting is and how to join.
func (m *Meeting) where(b *strings.Builder, repeats bool) {
	for _, line := range []struct{ name, text string }{{"Repeats", m.Rule}, {"Where", m.Place}, {"Join", m.Link}} {
		if line.text != "" && (repeats || line.name != "Repeats") {
			b.WriteString(line.name + ": " + line.text + "\n")
		}
	}
}

// others says what else changed, and where it is when that did not.
func (c *change) others(b *strings.Builder) {
	for _, line := range c.differences() {
		b.WriteString(line + "\n")
	}
	same := *c.now
	if c.was.Place != c.now.Place {
		same.Place = ""
	}
	if c.was.Link != c.now.Link {
		same.Link = ""
	}
	if c.was.Rule != c.now.Rule {
		same.Rule = ""
	}
	same.where(b, true)
}
