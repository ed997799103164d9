package booking

import (
	"anteroom/internal/core/db"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/record"
)

const (
	fPick   db.Fragment = `FROM booking t WHERE t.trashed_us IS NULL`
	fSelect db.Fragment = `SELECT ` + bookingColumns + ` FROM booking t`
)

// Listed declares how bookings are listed.
func (s *Service) Listed() listed.Lister {
	return &listed.Kind[Booking]{
		Name: Name, Title: "Bookings", One: "booking", Pick: fPick, Select: fSelect, Scan: scanBooking, Head: bookings.Head,
		Label: func(b *Booking) string { return b.Name }, Sort: "starts", Days: []string{"starts"},
		Columns: []listed.Column[Booking]{
			{Name: "name", Title: "Who", Type: listed.Text, Cell: func(b *Booking) string { return b.Name }},
			{Name: "state", Title: "State", Type: listed.Choice, At: "t.state", Cell: func(b *Booking) string { return string(b.State) },
				Options: []listed.ListOption{{Value: string(Pending), Title: "To confirm"}, {Value: string(Confirmed), Title: "Confirmed"}, {Value: string(Declined), Title: "Declined"}, {Value: string(Cancelled), Title: "Called off"}, {Value: string(Lapsed), Title: "Lapsed"}}},
			{Name: "starts", Title: "Starts", Type: listed.Instant, At: "t.start_us", By: "t.start_us", NoIndex: true, Falling: true,
				Cell: func(b *Booking) string { return listed.Micros(b.StartUS) }, Key: func(b *Booking) record.Key { return record.Number(b.StartUS) }},
			{Name: "email", Title: "Email", Type: listed.Text, Cell: func(b *Booking) string { return b.Email }},
			{Name: "message", Title: "Message", Type: listed.Text, Hidden: true, Cell: func(b *Booking) string { return b.Message }},
		},
	}
}
