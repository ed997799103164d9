package httpapi

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// strictJSON reads JSON in which every name stands once and in its own case:
// {"role":…,"ROLE":…} is refused instead of guessed at.
var strictJSON = huma.Format{
	Marshal:   func(w io.Writer, v any) error { return json.MarshalWrite(w, v, json.FormatNilSliceAsNull(false)) },
	Unmarshal: func(b []byte, v any) error { return plainly(json.Unmarshal(b, v)) },
}

// unreadable is what is wrong with JSON, for a person.
type unreadable string

func (u unreadable) Error() string { return string(u) }

// plainly says what is wrong with JSON without speaking of Go.
func plainly(err error) error {
	var syntax *jsontext.SyntacticError
	var meaning *json.SemanticError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, jsontext.ErrDuplicateName):
		if errors.As(err, &syntax) {
			return unreadable(fmt.Sprintf("The name %q stands there twice.", syntax.JSONPointer.LastToken()))
		}
		return unreadable("A name stands there twice.")
	case errors.As(err, &syntax):
		return unreadable(fmt.Sprintf("This is not JSON: something is wrong at byte %d.", syntax.ByteOffset))
	case errors.As(err, &meaning) && meaning.JSONPointer != "":
		return unreadable(fmt.Sprintf("The value of %s does not fit there.", strings.ReplaceAll(string(meaning.JSONPointer)[1:], "/", ".")))
	}
	return unreadable("This JSON does not fit here.")
}
