/// Carries no code: the build copies the folder `Templates` beside the executable as the resources of this module, and
/// the umbrella's own search finds it there.
public enum BundledTemplates {}
