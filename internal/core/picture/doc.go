// Package picture makes small pictures of large ones: decoded, turned the way the camera
// was held, scaled and written anew as JPEG. Nothing of the original but its colours gets
// through: no place where it was taken, no owner's name, nothing behind the pixels that a
// browser could be tricked with.
//
// What a picture needs to be decoded is reckoned from its header before anything is: one
// that needs more than MaxBytes is refused, however few bytes it came in.
package picture
