package mail

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// aliases are names of character sets that mails use and browsers don't know.
var aliases = map[string]string{"cp1252": "windows-1252", "cp1250": "windows-1250", "cp932": "shift_jis", "cp936": "gbk", "cp949": "euc-kr", "cp950": "big5", "ms949": "euc-kr", "latin-1": "windows-1252", "ansi": "windows-1252"}

// charset gives the character set of a name; nil for UTF-8 and for what is not known.
func charset(name string) encoding.Encoding {
	name = strings.ToLower(strings.Trim(strings.TrimSpace(name), `"'`))
	if to, ok := aliases[name]; ok {
		name = to
	}
	if name == "" || name == "utf-8" || name == "utf8" || name == "us-ascii" || len(name) > 40 {
		return nil
	}
	e, err := htmlindex.Get(name)
	if err != nil {
		return nil
	}
	if canonical, err := htmlindex.Name(e); err != nil || canonical == "replacement" || canonical == "utf-8" {
		return nil
	}
	return e
}

// decoded makes text of bytes in a character set. What says it is UTF-8, or doesn't say, and isn't, is
// taken for what western mail programs write.
func decoded(name string, b []byte) string {
	e := charset(name)
	if e == nil {
		if utf8.Valid(b) {
			return string(b)
		}
		e = charmap.Windows1252
	}
	out, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\uFFFD")
	}
	return string(out)
}
