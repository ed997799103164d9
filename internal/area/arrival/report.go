package arrival

import (
	"fmt"
	"strings"

	"anteroom/internal/core/markdown"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// made counts what would be made.
func (l *loader) made() Made {
	m := Made{Notes: len(l.Notes), Files: len(l.Files)}
	for _, t := range l.Tables {
		m.Tasks += len(t.Rows)
	}
	for _, t := range l.Tags {
		if !l.known.Tags[textkey.Name(t.Name)] {
			m.Tags++
		}
	}
	for _, f := range l.Fields {
		if f.Of == "" {
			m.Fields++
		}
	}
	return m
}

const shownTitles = 8

func (l *loader) titles() []string {
	out := []string{}
	for _, n := range l.Notes {
		if len(out) < shownTitles {
			out = append(out, n.Title)
		}
	}
	return out
}

func (l *loader) firstTasks() []string {
	out := []string{}
	for _, t := range l.Tables {
		for _, r := range t.Rows {
			if len(out) < shownTitles {
				out = append(out, r[cTitle])
			}
		}
	}
	return out
}

const (
	maxListed = 300       // notes that the report links to
	maxReport = 200 << 10 // bytes
)

// written is the report: what came, and what could not be kept as it was.
func (l *loader) written(m Made, told []Told) string {
	var b strings.Builder
	fmt.Fprintf(&b, "What was brought in from %s at once. Undo takes all of it back, this report with it.\n\n", sources[l.source])
	for _, one := range []struct {
		name string
		n    int
	}{{"Notes", m.Notes}, {"Tasks", m.Tasks}, {"Files", m.Files}, {"New tags", m.Tags}, {"New own fields", m.Fields}} {
		if one.n > 0 {
			fmt.Fprintf(&b, "- %s: %d\n", one.name, one.n)
		}
	}
	b.WriteString("\n## What could not be kept as it was\n\n")
	if len(told) == 0 && l.p.More == 0 {
		b.WriteString("Nothing: all of it came as it was.\n")
	}
	for i, t := range told {
		if b.Len() > maxReport {
			fmt.Fprintf(&b, "- and %d more\n", len(told)-i)
			break
		}
		fmt.Fprintf(&b, "- **%s**: %s\n", markdown.Literal(t.Where), markdown.Literal(t.Msg))
	}
	if l.p.More > 0 {
		fmt.Fprintf(&b, "- and %d more\n", l.p.More)
	}
	if len(l.Notes) > 0 {
		b.WriteString("\n## The notes\n\n")
		for i, n := range l.Notes {
			if i == maxListed {
				fmt.Fprintf(&b, "- and %d more\n", len(l.Notes)-i)
				break
			}
			b.WriteString("- " + markdown.Link(ref.Record{Kind: kindNote, ID: n.ID}) + "\n")
		}
	}
	return b.String()
}
