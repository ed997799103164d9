package simple

import "anteroom/internal/core/listed"

// Lessons: what went wrong or well, and what is done next time, so that it is found again.
var _ = declare(&Kind{
	Table: "lesson", Title: "Lessons", One: "lesson", Words: []string{"lesson", "lessons", "learned"},
	About: "What went wrong or well, and what we do next time.",
	Fields: []Field{
		{Name: "lesson", Title: "Lesson", Hint: "In one line, as somebody would look for it", Type: listed.Text, Column: "lesson", Needed: true},
		{Name: "went", Title: "It went", Type: listed.Choice, Column: "went", Needed: true, Options: []listed.ListOption{
			{Value: "wrong", Title: "Wrong"}, {Value: "well", Title: "Well"}}},
		{Name: "area", Title: "Area", Type: listed.Choice, Column: "area", Needed: true, Options: []listed.ListOption{
			{Value: "general", Title: "In general"}, {Value: "meetings", Title: "Meetings"}, {Value: "travel", Title: "Travel"}, {Value: "events", Title: "Events"},
			{Value: "guests", Title: "Guests"}, {Value: "papers", Title: "Papers"}}},
		{Name: "happened", Title: "What happened", Type: listed.Text, Column: "happened", Long: true, Hidden: true},
		{Name: "next_time", Title: "Next time", Hint: "What we do, or leave, next time", Type: listed.Text, Column: "next_time", Long: true},
		{Name: "learned", Title: "Learned on", Type: listed.Date, Column: "learned"},
		{Name: "owner", Title: "Looked after by", Type: listed.Member, Column: "owner", Hidden: true},
		{Name: "review", Title: "Look again by", Hint: "When it should be asked whether this still holds", Type: listed.Date, Column: "review"},
	},
})
