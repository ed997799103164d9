package demo

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"
	"time"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/file"
	"anteroom/internal/area/note"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/resource"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// paper is a file of the demo. Days are relative to today.
type paper struct {
	By       person
	Name     string
	Kind     ref.Kind // of the record it is on, found by Title; none for a document of the house
	Title    string
	Versions [][]byte
	Tags     []string
	Review   *int
	Template bool
	Note     string
}

const (
	howWeTravel = `# How we book travel

1. Ask for dates and whether a day either side is possible.
2. Trains below four hours, flights above. Seats on the aisle, never the last row.
3. Hotels within a walk of the first meeting; breakfast included.
4. Hold the car for 45 minutes after landing. The driver has the assistant's number.
5. Everything goes into the calendar the same day: flight, seat, booking code, hotel, car.

Passports with less than six months left are renewed before anything is booked.
`
	expenses = `# Expenses

Receipts by Friday noon. Anything over 250 needs a name and a reason.
Dinners with guests: list who was there. Tips up to a tenth are fine.
`
	coverSheet = `# Board paper: TITLE

Sponsor:
Asked of the board: to note / to discuss / to decide
Read time:

## What this is about

## What happens if nothing is decided
`
	letterDraft = `Facility letter, draft

Straits Bank and Northlight agree to extend the facility by twelve months.
Signature: open. Fee: 0.4 percent.
`
	letterSent = `Facility letter, as sent

Straits Bank and Northlight agree to extend the facility by twelve months.
Signature: Wei Kiat, expected this week. Fee: 0.35 percent.
`
	guests = "Name,From,Table,Diet\nLi Na Goh,Straits Bank,1,\nTobias Renner,Harbourline,1,no fish\nAisha Rahman,Ministry of Trade,2,halal\nWei Kiat Tan,Straits Bank,2,vegetarian\n"
)

func (b *builder) papers() []paper {
	return []paper{
		{By: sam, Name: "Agenda, executive committee.pdf", Kind: calendar.KindEvent, Title: "Executive committee", Tags: []string{"leadership"}, Versions: [][]byte{pdf("Executive committee", "Agenda",
			"1  Minutes of the last meeting", "2  Asia: who chairs the committee", "3  Facility with Straits Bank", "4  Budget: the two open lines", "5  Any other business")}},
		{By: sam, Name: "Facility letter.txt", Kind: task.Name, Title: "Chase the signed facility letter from Straits Bank", Versions: [][]byte{[]byte(letterDraft), []byte(letterSent)}},
		{By: sam, Name: "Guest list, reception.csv", Kind: task.Name, Title: "Thank-you notes after Singapore", Tags: []string{"events"}, Versions: [][]byte{[]byte(guests)}},
		{By: sam, Name: "Seating, dinner.png", Kind: task.Name, Title: "Thank-you notes after Singapore", Versions: [][]byte{seating()}},
		{By: sam, Name: "Before she flies.pdf", Kind: principal.Name, Title: helen.Name, Tags: []string{"travel"}, Review: day(40), Note: "Ask Helen about the seat each time.", Versions: [][]byte{pdf("Before she flies", "Helen Okafor",
			"Passport: more than six months left", "Seat 4A, aisle if 4A is gone", "Car 45 minutes after landing", "Medication in the hand luggage", "Adapter for the hotel in Singapore")}},
		{By: sam, Name: "Boardroom plan.png", Kind: resource.Name, Title: "Boardroom", Versions: [][]byte{seating()}},
		{By: dana, Name: "How we book travel.md", Tags: []string{"travel"}, Review: day(-20), Versions: [][]byte{[]byte(howWeTravel)}},
		{By: dana, Name: "Expenses.md", Tags: []string{"expenses"}, Review: day(-3), Versions: [][]byte{[]byte(expenses)}},
		{By: jonah, Name: "Board paper, cover sheet.md", Tags: []string{"board"}, Template: true, Review: day(90), Versions: [][]byte{[]byte(coverSheet)}},
	}
}

// files brings some files to records, and documents to the house; some are due to be looked at again.
func (b *builder) files(ctx context.Context) error {
	for _, p := range b.papers() {
		a, err := b.as(ctx, p.By)
		if err != nil {
			return err
		}
		d := file.NewFile{Name: p.Name, Template: p.Template, Size: -1, Space: ref.Space(b.org)}
		if p.Kind != "" {
			id, err := b.titled(ctx, a, p.Kind, p.Title)
			if err != nil {
				return err
			}
			if id == "" { // the day has no such meeting
				continue
			}
			d.About, d.Space = ref.Record{Kind: p.Kind, ID: id}, ""
		}
		if err := b.paper(ctx, a, d, p); err != nil {
			return fmt.Errorf("%s: %w", p.Name, err)
		}
	}
	return nil
}

func (b *builder) paper(ctx context.Context, a access.Actor, d file.NewFile, p paper) error {
	made, err := b.File.Bring(ctx, a, d, bytes.NewReader(p.Versions[0]))
	if err != nil {
		return err
	}
	rev := made.File.Rev
	for _, more := range p.Versions[1:] {
		next, err := b.File.Replace(ctx, a, made.File.ID, rev, d, bytes.NewReader(more))
		if err != nil {
			return err
		}
		rev = next.File.Rev
	}
	c := file.FileChange{}
	if p.Note != "" {
		c.Note = op.Some(p.Note)
	}
	if p.Review != nil {
		c.Review = op.Some(b.date(*p.Review))
	}
	if len(p.Tags) > 0 {
		ids := []ref.ID{}
		for _, name := range p.Tags {
			ids = append(ids, b.tags[name])
		}
		c.Tags = op.Some(ids)
	}
	if p.Note == "" && p.Review == nil && len(p.Tags) == 0 {
		return nil
	}
	_, err = b.File.Update(ctx, a, made.File.ID, rev, c)
	return err
}

// titled finds a record by what it is called; "" for none.
func (b *builder) titled(ctx context.Context, a access.Actor, kind ref.Kind, title string) (ref.ID, error) {
	switch kind {
	case task.Name:
		list, _, err := b.Task.List(ctx, a, task.Filter{State: task.All, Page: record.Page{Limit: record.MaxLimit}})
		for _, t := range list {
			if t.Title == title {
				return t.ID, err
			}
		}
		return "", err
	case note.Name:
		list, _, err := b.Note.List(ctx, a, note.Filter{Page: record.Page{Limit: record.MaxLimit}})
		for _, n := range list {
			if n.Title == title {
				return n.ID, err
			}
		}
		return "", err
	case principal.Name:
		return b.of[helen.Email], nil
	case resource.Name:
		list, err := b.Resource.List(ctx, a)
		for _, r := range list {
			if r.Name == title {
				return r.ID, err
			}
		}
		return "", err
	}
	from := clock.Of(b.now.Add(-24 * time.Hour))
	list, err := b.Calendar.Window(ctx, a, from, from.Add(15*24*time.Hour), []ref.Space{ref.Space(b.of[helen.Email])}, helen.Zone)
	for _, i := range list {
		if i.Title == title && !i.Redacted {
			return i.Event, err
		}
	}
	return "", err
}

// pdf makes a page with a heading and lines.
func pdf(title, under string, lines ...string) []byte {
	var text strings.Builder
	fmt.Fprintf(&text, "BT /F2 22 Tf 72 760 Td (%s) Tj /F1 12 Tf 0 -24 Td (%s) Tj 0 -20 Td", title, under)
	for _, l := range lines {
		fmt.Fprintf(&text, " 0 -26 Td (%s) Tj", l)
	}
	text.WriteString(" ET")
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", text.Len(), text.String()),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
	}
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	at := make([]int, len(objects))
	for i, o := range objects {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, xref)
	return b.Bytes()
}

// seating draws a long table with chairs around it.
func seating() []byte {
	m := image.NewRGBA(image.Rect(0, 0, 960, 540))
	fill := func(r image.Rectangle, c color.Color) { draw.Draw(m, r, image.NewUniform(c), image.Point{}, draw.Src) }
	fill(m.Bounds(), color.RGBA{246, 245, 242, 255})
	fill(image.Rect(180, 190, 780, 350), color.RGBA{176, 141, 102, 255})
	fill(image.Rect(192, 202, 768, 338), color.RGBA{196, 162, 122, 255})
	chair := color.RGBA{54, 82, 178, 255}
	for i := range 6 {
		x := 210 + i*98
		fill(image.Rect(x, 120, x+56, 170), chair)
		fill(image.Rect(x, 370, x+56, 420), chair)
	}
	fill(image.Rect(110, 242, 160, 298), color.RGBA{179, 38, 30, 255})
	fill(image.Rect(800, 242, 850, 298), chair)
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		panic(err) // memory only
	}
	return b.Bytes()
}
