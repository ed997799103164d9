package handover

import (
	"slices"
	"strings"
	"time"

	"anteroom/internal/core/markdown"
	"anteroom/internal/core/ref"
)

// heads are what sections are called in the note.
var heads = map[string]string{
	"places": "Where they are", "meetings": "Coming up", "tasks": "Open tasks", "waiting": "Waiting for",
	"notes": "Written down", "files": "Files",
}

// written gives the note in Markdown, and the records that it names.
func written(d HandoverDraft, sections []HandoverSection, remarks map[ref.Record]string) (body string, names []ref.Record) {
	var b strings.Builder
	for paragraph := range strings.SplitSeq(strings.ReplaceAll(strings.ToValidUTF8(d.Words, ""), "\r\n", "\n"), "\n\n") {
		if text := oneLine(paragraph); text != "" {
			b.WriteString(markdown.Literal(text) + "\n\n")
		}
	}
	for _, one := range sections {
		b.WriteString("## " + heads[one.Name] + "\n\n")
		for _, l := range one.Lines {
			b.WriteString("- " + line(l, remarks[l.record()]) + "\n")
			if linked(l) && !slices.Contains(names, l.record()) {
				names = append(names, l.record())
			}
		}
		b.WriteString("\n")
	}
	return strings.TrimRight(b.String(), "\n") + "\n", names
}

// linked tells whether a line names its record by a link, whose word is looked up for whoever reads.
func linked(l HandoverLine) bool { return l.Kind != "whereabouts" && l.Kind != "booking" }

func line(l HandoverLine, remark string) string {
	var parts []string
	name := markdown.Literal(oneLine(l.Title))
	if linked(l) {
		name = markdown.Link(l.record())
	}
	if l.When != "" {
		name = markdown.Literal(oneLine(l.When)) + ": " + name
	}
	parts = append(parts, name)
	if l.Detail != "" {
		parts = append(parts, markdown.Literal(oneLine(l.Detail)))
	}
	text := strings.Join(parts, ", ")
	if remark != "" {
		text += ". **" + markdown.Literal(remark) + "**"
	}
	return text
}

// days says from when until when: "4–18 Dec 2026".
func days(w HandoverAway) string {
	from, until := w.From.In(time.UTC), w.Until.In(time.UTC)
	last := until.Format("2 Jan 2006")
	switch {
	case w.From == w.Until:
		return last
	case from.Year() != until.Year():
		return from.Format("2 Jan 2006") + " – " + last
	case from.Month() != until.Month():
		return from.Format("2 Jan") + " – " + last
	}
	return from.Format("2") + "–" + last
}
