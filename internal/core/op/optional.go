package op

import (
	"bytes"
	"reflect"

	"github.com/danielgtaylor/huma/v2"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Optional is one field of a JSON merge patch (RFC 7396): absent leaves the
// value alone, null clears it, anything else sets it.
type Optional[T any] struct {
	Set   bool // the field was in the patch
	Null  bool // … as null
	Value T
}

// Some makes a field that sets v.
func Some[T any](v T) Optional[T] { return Optional[T]{Set: true, Value: v} }

// Apply writes the field over *to when it was in the patch; null gives the zero value.
func (o Optional[T]) Apply(to *T) {
	if o.Set {
		*to = o.Value
	}
}

// UnmarshalJSON notes that the field was there.
func (o *Optional[T]) UnmarshalJSON(b []byte) error {
	*o = Optional[T]{Set: true}
	if bytes.Equal(bytes.TrimSpace(b), []byte("null")) {
		o.Null = true
		return nil
	}
	return json.Unmarshal(b, &o.Value)
}

// MarshalJSON writes the value, or null.
func (o Optional[T]) MarshalJSON() ([]byte, error) {
	if !o.Set || o.Null {
		return jsontext.Value("null"), nil
	}
	return json.Marshal(o.Value)
}

// Schema is the value's schema, nullable.
func (Optional[T]) Schema(r huma.Registry) *huma.Schema {
	s := *huma.SchemaFromType(r, reflect.TypeFor[T]())
	s.Nullable = true
	return &s
}
