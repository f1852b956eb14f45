package org.openyibao.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.AgencyYear;
import tools.jackson.databind.ObjectMapper;

/// The guided story of the first page, from a printed figure to what stands behind it. Its words are in
/// `story.json`.
final class Story {
    private static final Story TOLD = read();

    private final AgencyYear agency;
    private final List<Step> steps;

    private Story(AgencyYear agency, List<Step> steps) {
        this.agency = agency;
        this.steps = steps;
    }

    /// @param address of a figure that the step opens
    /// @param href a page that the step opens
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String title,
            String text,
            @Nullable String address,
            @Nullable String href) {}

    private record Told(String agency, List<Step> steps) {}

    /// The steps, if the agency that they speak of is in the books.
    static List<Step> of(Collection<AgencyYear> known) {
        return known.contains(TOLD.agency) ? TOLD.steps : List.of();
    }

    private static Story read() {
        try (var in = Objects.requireNonNull(Story.class.getResourceAsStream("story.json"))) {
            Told told = new ObjectMapper().readValue(in, Told.class);
            return new Story(AgencyYear.parse(told.agency()), List.copyOf(told.steps()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
