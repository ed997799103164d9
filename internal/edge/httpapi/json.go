package httpapi

import (
	"io"

	"github.com/danielgtaylor/huma/v2"
	"github.com/go-json-experiment/json"
)

// strictJSON reads JSON in which every name stands once and in its own case:
// {"role":…,"ROLE":…} is refused instead of guessed at.
var strictJSON = huma.Format{
	Marshal:   func(w io.Writer, v any) error { return json.MarshalWrite(w, v, json.FormatNilSliceAsNull(false)) },
	Unmarshal: func(b []byte, v any) error { return json.Unmarshal(b, v) },
}
