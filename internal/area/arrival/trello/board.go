package trello

import (
	"bytes"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/errs"
)

// board is what is read of an export.
type board struct {
	Name    string      `json:"name"`
	Desc    string      `json:"desc"`
	Lists   []list      `json:"lists"`
	Cards   []card      `json:"cards"`
	Checks  []checklist `json:"checklists"`
	Members []struct {
		ID   string `json:"id"`
		Name string `json:"fullName"`
	} `json:"members"`
	Labels  []label  `json:"labels"`
	Actions []action `json:"actions"`
	Fields  []field  `json:"customFields"`
}

type list struct {
	ID     string  `json:"id"`
	Name   string  `json:"name"`
	Closed bool    `json:"closed"`
	Pos    float64 `json:"pos"`
}

type label struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Colour string `json:"color"`
}

type checklist struct {
	Card  string  `json:"idCard"`
	Name  string  `json:"name"`
	Pos   float64 `json:"pos"`
	Items []item  `json:"checkItems"`
}

type item struct {
	Name  string  `json:"name"`
	State string  `json:"state"`
	Pos   float64 `json:"pos"`
	Due   string  `json:"due"`
}

type card struct {
	ID       string       `json:"id"`
	Name     string       `json:"name"`
	Desc     string       `json:"desc"`
	Closed   bool         `json:"closed"`
	List     string       `json:"idList"`
	LabelIDs []string     `json:"idLabels"`
	Labels   []label      `json:"labels"`
	Due      string       `json:"due"`
	Done     bool         `json:"dueComplete"`
	Start    string       `json:"start"`
	Members  []string     `json:"idMembers"`
	Pos      float64      `json:"pos"`
	URL      string       `json:"shortUrl"`
	Template bool         `json:"isTemplate"`
	Attached []attachment `json:"attachments"`
	Filled   []filled     `json:"customFieldItems"`
}

type attachment struct {
	Name   string `json:"name"`
	URL    string `json:"url"`
	Upload bool   `json:"isUpload"`
}

type filled struct {
	Field string `json:"idCustomField"`
	Value struct {
		Text    string `json:"text"`
		Number  string `json:"number"`
		Date    string `json:"date"`
		Checked string `json:"checked"`
	} `json:"value"`
	Option string `json:"idValue"`
}

type field struct {
	ID      string  `json:"id"`
	Name    string  `json:"name"`
	Type    string  `json:"type"`
	Pos     float64 `json:"pos"`
	Options []struct {
		ID    string `json:"id"`
		Value struct {
			Text string `json:"text"`
		} `json:"value"`
	} `json:"options"`
}

type action struct {
	Type string `json:"type"`
	Date string `json:"date"`
	Data struct {
		Text string `json:"text"`
		Card struct {
			ID string `json:"id"`
		} `json:"card"`
	} `json:"data"`
	By struct {
		Name string `json:"fullName"`
	} `json:"memberCreator"`
}

// Known reports whether a text is a board, by what stands at its top.
func Known(text []byte) bool {
	d := jsontext.NewDecoder(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
	if tok, err := d.ReadToken(); err != nil || tok.Kind() != '{' {
		return false
	}
	found := map[string]bool{}
	for d.PeekKind() == '"' {
		name, err := d.ReadToken()
		if err != nil {
			return false
		}
		found[name.String()] = true
		if found["cards"] && found["lists"] {
			return true
		}
		if err := d.SkipValue(); err != nil {
			return false
		}
	}
	return false
}

// decode reads a board. Nesting is bounded by the decoder.
func decode(text []byte) (board, error) {
	var b board
	err := json.Unmarshal(bytes.TrimPrefix(text, []byte("\ufeff")), &b, jsontext.AllowInvalidUTF8(true), jsontext.AllowDuplicateNames(true))
	if err != nil {
		return b, errs.New(errs.Invalid, "arrival.invalid", "This is no board as Trello exports it. In Trello, open the board’s menu, choose Print, export and share, then Export as JSON.").Because(err)
	}
	return b, nil
}
